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
import tw.taiwanjobs.keycloak.mail.domain.OutboxMessage;

/** Mints the address in the mail. There may be no request: the base address comes from the outbox. */
public final class SetPasswordLink {

    private SetPasswordLink() {}

    /**
     * @param purposeId provider id of the {@link tw.taiwanjobs.keycloak.verification.purpose.LinkPurpose}
     * @param clientId portal that sent the person
     */
    public static String mint(KeycloakSession session, OutboxMessage message, String purposeId, String clientId) {
        RealmModel realm = session.getContext().getRealm();
        URI base = URI.create(message.baseUri());
        String issuer = Urls.realmIssuer(base, realm.getName());
        OpenedLink link = new OpenedLink(purposeId, message.generation());
        SetPasswordActionToken token = new SetPasswordActionToken(message.userId(), link, clientId, ServerTime.now());
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
