package tw.taiwanjobs.keycloak.recovery;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.mail.StatelessMailComposer;

/** Tells the member the account, and that somebody with the number and the birth date asked for it. */
public final class AccountReminderMailComposer implements StatelessMailComposer {

    static final String KIND = "account-reminder";

    @Override
    public String getId() {
        return KIND;
    }

    @Override
    public void send(KeycloakSession session, OutboxMessage message) throws EmailException {
        RealmModel realm = session.getContext().getRealm();
        UserModel member = session.users().getUserById(realm, message.userId());
        if (member != null && member.isEmailVerified()) {
            Map<String, Object> model = new HashMap<>();
            model.put("name", member.getFirstName());
            model.put("account", member.getUsername());
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(member)
                    .send("accountReminderEmailSubject", "account-reminder.ftl", model);
        }
    }
}
