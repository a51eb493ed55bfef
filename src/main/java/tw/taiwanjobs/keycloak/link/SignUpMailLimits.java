package tw.taiwanjobs.keycloak.link;

import static tw.taiwanjobs.keycloak.limits.Limit.MAILS_PER_ADDRESS;
import static tw.taiwanjobs.keycloak.limits.Limit.MAILS_PER_MAILBOX;
import static tw.taiwanjobs.keycloak.limits.Limit.MAILS_PER_SESSION;
import static tw.taiwanjobs.keycloak.limits.Limit.RESENDS_PER_SIGN_UP;
import static tw.taiwanjobs.keycloak.limits.Limit.RESEND_PAUSE;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;

/** What mails of sign-ups cost: settings of the execution "mail sent", wherever the wish comes from. */
final class SignUpMailLimits {

    private final KeycloakSession session;
    private final ExecutionConfig config;

    SignUpMailLimits(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        this.session = session;
        this.config = ExecutionConfig.find(realm, realm.getRegistrationFlow().getId(), LimitedExecution.MAIL_SENT.id());
    }

    /** The first mail of a sign-up starts the pause. */
    Limits first(String userId, String email, AuthenticationSessionModel browser) {
        return mail(email, browser).perName(userId, RESEND_PAUSE);
    }

    Limits further(String userId, String email, AuthenticationSessionModel browser) {
        return first(userId, email, browser).perName(userId, RESENDS_PER_SIGN_UP);
    }

    /** The pause alone. */
    Limits pause(String userId) {
        return Limits.of(session, config).perName(userId, RESEND_PAUSE);
    }

    private Limits mail(String email, AuthenticationSessionModel browser) {
        return Limits.of(new Requester(session, browser, config))
                .perRequester(MAILS_PER_SESSION, MAILS_PER_ADDRESS)
                .perName(email, MAILS_PER_MAILBOX);
    }
}
