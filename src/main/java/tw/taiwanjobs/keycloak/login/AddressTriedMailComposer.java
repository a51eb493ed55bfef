package tw.taiwanjobs.keycloak.login;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.mail.StatelessMailComposer;

/** Tells a member, once a day at most, that somebody else wanted their e-mail address as account. */
public final class AddressTriedMailComposer implements StatelessMailComposer {

    private static final String KIND = "address-tried";
    private static final int ONLY_ONE = 0;

    /** Puts the mail into the outbox in the caller's transaction. Only to an address that is the member's for certain. */
    static void enqueue(KeycloakSession session, OutboxMessage cause, UserModel holder) {
        if (mayBeTold(holder) && isFirstOfDay(session, holder)) {
            MailDispatcher.enqueue(
                    session, OutboxMessage.create(cause.realmId(), holder.getId(), KIND, ONLY_ONE, cause.baseUri()));
        }
    }

    @Override
    public String getId() {
        return KIND;
    }

    @Override
    public void send(KeycloakSession session, OutboxMessage message) throws EmailException {
        RealmModel realm = session.getContext().getRealm();
        UserModel holder = session.users().getUserById(realm, message.userId());
        if (holder == null || !mayBeTold(holder)) {
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("name", holder.getFirstName());
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(holder)
                .send("addressTriedEmailSubject", "address-tried.ftl", model);
    }

    private static boolean isFirstOfDay(KeycloakSession session, UserModel holder) {
        return Limits.of(session, ExecutionConfig.DEFAULTS)
                .perName(holder.getId(), Limit.ADDRESS_TRIED_PER_DAY)
                .charge()
                .isEmpty();
    }

    private static boolean mayBeTold(UserModel holder) {
        return holder.isEnabled() && holder.isEmailVerified() && holder.getEmail() != null;
    }
}
