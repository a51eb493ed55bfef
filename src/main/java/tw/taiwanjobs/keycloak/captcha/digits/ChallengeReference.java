package tw.taiwanjobs.keycloak.captcha.digits;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Names a challenge of the browser that sends it: the query of a {@link ChallengeAddress}.
 *
 * @param client client id of the authentication session
 * @param tab id of the authentication session's tab
 * @param use form that the challenge serves
 * @param id random name of the challenge
 */
record ChallengeReference(
        @Nullable String client,
        @Nullable String tab,
        @Nullable String use,
        @Nullable String id) {

    static final String CLIENT = "client_id";
    static final String TAB = "tab_id";
    static final String USE = "use";
    static final String CHALLENGE = "id";

    static ChallengeReference read(MultivaluedMap<String, String> query) {
        return new ChallengeReference(
                query.getFirst(CLIENT), query.getFirst(TAB), query.getFirst(USE), query.getFirst(CHALLENGE));
    }

    /** What is open in the browser that sends this. */
    record Open(AuthenticationSessionModel session, String use, Puzzle puzzle) {}

    /** Empty for any other browser, tab, use or challenge. */
    Optional<Open> find(KeycloakSession keycloak) {
        if (client == null || tab == null || use == null || id == null) {
            return Optional.empty();
        }
        RealmModel realm = keycloak.getContext().getRealm();
        ClientModel portal = realm.getClientByClientId(client);
        if (portal == null) {
            return Optional.empty();
        }
        AuthenticationSessionModel session =
                new AuthenticationSessionManager(keycloak).getCurrentAuthenticationSession(realm, portal, tab);
        return Optional.ofNullable(session)
                .flatMap(browser -> new PuzzleStore(keycloak.singleUseObjects())
                        .find(browser, use, id)
                        .map(puzzle -> new Open(browser, use, puzzle)));
    }
}
