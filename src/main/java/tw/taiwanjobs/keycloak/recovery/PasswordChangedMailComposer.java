package tw.taiwanjobs.keycloak.recovery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.mail.StatelessMailComposer;

/** Tells the member when the password was changed, and whom to call if it was not they who did. */
public final class PasswordChangedMailComposer implements StatelessMailComposer {

    static final String KIND = "password-changed";

    @Override
    public String getId() {
        return KIND;
    }

    @Override
    public void send(KeycloakSession session, OutboxMessage message) throws EmailException {
        Optional<ResetLink> reset = PasswordResets.of(session).find(message.userId());
        if (reset.isPresent()) {
            send(session, reset.get());
        }
    }

    private static void send(KeycloakSession session, ResetLink reset) throws EmailException {
        RealmModel realm = session.getContext().getRealm();
        UserModel member = session.users().getUserById(realm, reset.userId());
        Map<String, Object> model = new HashMap<>();
        model.put("name", member.getFirstName());
        model.put("time", ServerTime.shownInTaiwan(reset.passwordSetAt()));
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(member)
                .send("passwordChangedEmailSubject", "password-changed.ftl", model);
    }
}
