package tw.taiwanjobs.keycloak.login;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.spi.AfterCommit;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.link.SignUpMails;
import tw.taiwanjobs.keycloak.lockout.AccountLockedMailComposer;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;

/**
 * The mails that follow a refused login. Whether there is one to send is found out after the answer and off its thread,
 * so that the answer costs the same for every name.
 */
final class RefusedLoginMails {

    private static final String EXECUTOR = "taiwanjobs-login";

    private final Optional<EmailAddress> email;
    private final Optional<String> memberId;
    private final boolean lockHasFallen;
    private final String realmId;
    private final String baseUri;

    private RefusedLoginMails(
            AuthenticationFlowContext context, LoginName name, Optional<UserModel> member, boolean lockHasFallen) {
        this.email = name.email();
        this.memberId = member.map(UserModel::getId);
        this.lockHasFallen = lockHasFallen;
        this.realmId = context.getRealm().getId();
        this.baseUri = context.getUriInfo().getBaseUri().toString();
    }

    static void follow(
            AuthenticationFlowContext context, LoginName name, Optional<UserModel> member, boolean lockHasFallen) {
        AfterCommit.run(
                context.getSession(), EXECUTOR, new RefusedLoginMails(context, name, member, lockHasFallen)::sendMails);
    }

    private void sendMails(KeycloakSession session) {
        session.getContext().setRealm(session.realms().getRealm(realmId));
        if (memberId.isPresent() && lockHasFallen) {
            MailDispatcher.enqueue(
                    session, OutboxMessage.create(realmId, memberId.get(), AccountLockedMailComposer.KIND, 0, baseUri));
        } else if (memberId.isEmpty()) {
            email.ifPresent(address -> new SignUpMails(session).explainUnfinished(address, baseUri));
        }
    }
}
