package tw.taiwanjobs.keycloak.verification;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;
import tw.taiwanjobs.keycloak.common.spi.ServerTime;

/** Mints the address in the mail. There may be no request: the base address comes from the outbox. */
final class SetPasswordLink {

    private SetPasswordLink() {}

    static String mint(KeycloakSession session, URI base, String userId, int generation, String clientId) {
        RealmModel realm = session.getContext().getRealm();
        String issuer = Urls.realmIssuer(base, realm.getName());
        SetPasswordActionToken token = new SetPasswordActionToken(userId, generation, clientId, ServerTime.now());
        token.issuedNow();
        token.id(UUID.randomUUID().toString()).issuer(issuer).audience(issuer);
        return LoginActionsService.loginActionsBaseUrl(UriBuilder.fromUri(base))
                .path(LoginActionsService.class, "executeActionToken")
                .queryParam(Constants.KEY, session.tokens().encode(token))
                .queryParam(Constants.CLIENT_ID, clientId)
                .build(realm.getName())
                .toString();
    }
}
