package tw.taiwanjobs.keycloak.link;

import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.lockout.Lock;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.MemberLetter;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.ResetEligibility;

/**
 * The link of 忘記密碼: the new password lifts the lock, ends all sessions of the member, makes its browsers unknown and is
 * told by mail.
 */
final class PasswordResetLink extends SetPasswordLink {

    PasswordResetLink() {
        super("password-reset", "passwordReset");
    }

    @Override
    String letterKind() {
        return "password-reset";
    }

    @Override
    Map<String, Object> greeting(UserModel member) {
        return MemberLetter.name(member);
    }

    /** A link mailed to an earlier address is worth nothing. */
    @Override
    Optional<LinkState> veto(KeycloakSession session, UserModel member, MailedLink link) {
        if (!link.address().equals(member.getEmail())) {
            return Optional.of(LinkState.EXPIRED);
        }
        return ResetEligibility.refusal(member).map(refusal -> LinkState.REFUSED);
    }

    @Override
    void passwordSet(KeycloakSession session, UserModel member) {
        KeycloakContext context = session.getContext();
        Lock.lift(session, member);
        Lock.forgetBrowsers(session, member);
        MailDispatcher.enqueue(
                session,
                OutboxMessage.create(
                        context.getRealm().getId(),
                        member.getId(),
                        LinkLetters.PASSWORD_CHANGED,
                        0,
                        context.getUri().getBaseUri().toString()));
    }

    @Override
    void afterCommit(LinkVisit visit) {
        MemberEvents.passwordReset(visit.event());
        AuthenticatorUtil.logoutOtherSessions(visit.context());
    }

    @Override
    Map<String, String> waysOn(WaysOn ways) {
        return Map.of("doForgotPassword", ways.forgotPassword());
    }
}
