package tw.taiwanjobs.keycloak.link;

import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;

/** Mints the address in the mail of a set-password link. */
public final class SetPasswordLink {

    private SetPasswordLink() {}

    /**
     * @param purposeId provider id of the {@link tw.taiwanjobs.keycloak.link.LinkPurpose}
     * @param clientId portal that sent the person
     */
    public static String mint(KeycloakSession session, OutboxMessage message, String purposeId, String clientId) {
        OpenedLink link = new OpenedLink(purposeId, message.generation());
        return MailedLink.address(
                session,
                message.baseUri(),
                new SetPasswordActionToken(message.userId(), link, clientId, ServerTime.now()));
    }
}
