package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;

/** Makes the address that stands in a mail. There may be no request: the base address comes from the outbox. */
public final class MailedLink {

    /**
     * Keycloak refuses an expired token on a bare error page before our handler sees it. So the token outlives the
     * link: its end is checked against the database, and an old link gets a page that says how to go on.
     */
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(365);

    private MailedLink() {}

    /** End of a token made now, as Keycloak counts: seconds since 1970. */
    public static int tokenExpiry(Instant now) {
        return Math.toIntExact(now.plus(TOKEN_LIFETIME).getEpochSecond());
    }

    /**
     * @param baseUri address of the server as the citizen sees it
     * @param token names the portal that sent the person
     */
    public static String address(KeycloakSession session, String baseUri, DefaultActionToken token) {
        RealmModel realm = session.getContext().getRealm();
        URI base = URI.create(baseUri);
        String issuer = Urls.realmIssuer(base, realm.getName());
        token.issuedNow();
        token.id(UUID.randomUUID().toString()).issuer(issuer).audience(issuer);
        return LoginActionsService.loginActionsBaseUrl(UriBuilder.fromUri(base))
                .path(LoginActionsService.class, "executeActionToken")
                .queryParam(Constants.KEY, session.tokens().encode(token))
                .queryParam(Constants.CLIENT_ID, token.getIssuedFor())
                .build(realm.getName())
                .toString();
    }
}
