package tw.taiwanjobs.keycloak.login;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.spi.AfterCommit;
import tw.taiwanjobs.keycloak.link.SignUpMails;
import tw.taiwanjobs.keycloak.lockout.LockLetters;
import tw.taiwanjobs.keycloak.lockout.LoginAttempt;
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

    private RefusedLoginMails(LoginRequest request, LoginAttempt.Refusal refusal) {
        this.email = request.name().email();
        this.memberId = request.member().map(UserModel::getId);
        this.lockHasFallen = refusal.lockHasFallen();
        this.realmId = request.context().getRealm().getId();
        this.baseUri = request.context().getUriInfo().getBaseUri().toString();
    }

    static void follow(LoginRequest request, LoginAttempt.Refusal refusal) {
        AfterCommit.run(request.session(), EXECUTOR, new RefusedLoginMails(request, refusal)::sendMails);
    }

    private void sendMails(KeycloakSession session) {
        session.getContext().setRealm(session.realms().getRealm(realmId));
        if (memberId.isPresent() && lockHasFallen) {
            MailDispatcher.enqueue(
                    session, OutboxMessage.create(realmId, memberId.get(), LockLetters.ACCOUNT_LOCKED, 0, baseUri));
        } else if (memberId.isEmpty()) {
            email.ifPresent(address -> new SignUpMails(session).explainUnfinished(address, baseUri));
        }
    }
}
