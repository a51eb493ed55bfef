package tw.taiwanjobs.keycloak.link;

import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.mail.MemberLetter;
import tw.taiwanjobs.keycloak.member.ResetEligibility;
import tw.taiwanjobs.keycloak.member.UserNames;

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
    Map<String, Object> greeting(KeycloakSession session, UserModel member) {
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
    String account(LinkVisit visit) {
        return UserNames.account(visit.context().getRealm(), visit.member());
    }

    @Override
    void passwordSet(KeycloakSession session, UserModel member, MailedLink link) {
        PasswordChange.follow(session, member);
        giveMailsBack(session, member);
    }

    /** What strangers have asked for in the member's name is of no account once the link is used. */
    private static void giveMailsBack(KeycloakSession session, UserModel member) {
        Limits.of(session, ExecutionConfig.DEFAULTS)
                .perName(member.getId(), Limit.RESET_MAIL_PAUSE, Limit.RESET_MAILS_PER_MEMBER)
                .perName(member.getEmail(), Limit.RESETS_PER_NAME)
                .perName(member.getUsername(), Limit.RESETS_PER_NAME)
                .giveBack();
    }

    @Override
    void afterCommit(LinkVisit visit) {
        MemberEvents.passwordReset(visit.event());
        visit.rememberBrowser();
        AuthenticatorUtil.logoutOtherSessions(visit.context());
    }

    @Override
    Map<String, String> waysOn(WaysOn ways) {
        return Map.of("doForgotPassword", ways.forgotPassword());
    }
}
