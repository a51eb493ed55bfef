package tw.taiwanjobs.keycloak.lockout;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.mail.StatelessMailComposer;

/** Tells a member that the account is locked and how to get it back; nobody else is told. */
public final class AccountLockedMailComposer implements StatelessMailComposer {

    public static final String KIND = "account-locked";

    @Override
    public String getId() {
        return KIND;
    }

    @Override
    public void send(KeycloakSession session, OutboxMessage message) throws EmailException {
        RealmModel realm = session.getContext().getRealm();
        UserModel member = session.users().getUserById(realm, message.userId());
        if (member != null && member.isEmailVerified() && member.getFirstName() != null) {
            Map<String, Object> model = new HashMap<>();
            model.put("name", member.getFirstName());
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(member)
                    .send("accountLockedEmailSubject", "account-locked.ftl", model);
        }
    }
}
