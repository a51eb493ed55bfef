package tw.taiwanjobs.keycloak.recovery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.link.LinkPurpose;
import tw.taiwanjobs.keycloak.link.SetPasswordLink;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.mail.StatelessMailComposer;
import tw.taiwanjobs.keycloak.member.LinkState;

/** Writes the mail with the link to set a new password, minted at this moment. */
public final class PasswordResetMailComposer implements StatelessMailComposer {

    static final String KIND = "password-reset";

    @Override
    public String getId() {
        return KIND;
    }

    @Override
    public void send(KeycloakSession session, OutboxMessage message) throws EmailException {
        LinkState state =
                LinkPurpose.of(session, ResetPurpose.ID).look(session, message.userId(), message.generation());
        Optional<ResetLink> reset = PasswordResets.of(session).find(message.userId());
        if (state == LinkState.USABLE && reset.isPresent()) {
            send(session, message, reset.get());
        }
    }

    private static void send(KeycloakSession session, OutboxMessage message, ResetLink reset) throws EmailException {
        RealmModel realm = session.getContext().getRealm();
        UserModel member = session.users().getUserById(realm, message.userId());
        String link = SetPasswordLink.mint(session, message, ResetPurpose.ID, reset.clientId());
        Map<String, Object> model = new HashMap<>();
        model.put("link", link);
        model.put("name", member.getFirstName());
        model.put("linkExpirationHours", ResetRequest.LIFETIME.toHours());
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(member)
                .send("passwordResetEmailSubject", "password-reset.ftl", model);
    }
}
