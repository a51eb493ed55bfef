package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.lockout.Lock;
import tw.taiwanjobs.keycloak.member.LegacyAddress;

/**
 * A legacy member's way out of the lock, mailed to the address that nobody has verified. It gives new tries and nothing
 * else: no password is set, nobody is logged in, nothing personal is shown, because the mailbox may be a stranger's.
 */
final class UnlockLink extends LinkPurpose {

    UnlockLink() {
        super("unlock", "unlock");
    }

    @Override
    String letterKind() {
        return "unlock";
    }

    @Override
    Map<String, Object> greeting(KeycloakSession session, UserModel member) {
        return Map.of();
    }

    /** A link mailed to an earlier address, or to a member who has an account by now, is worth nothing. */
    @Override
    Optional<LinkState> veto(KeycloakSession session, UserModel member, MailedLink link) {
        if (!member.isEnabled()) {
            return Optional.of(LinkState.REFUSED);
        }
        boolean current = LegacyAddress.of(member)
                .map(EmailAddress::value)
                .filter(link.address()::equals)
                .isPresent();
        return current ? Optional.empty() : Optional.of(LinkState.EXPIRED);
    }

    @Override
    Response page(LinkVisit visit, List<FormMessage> errors) {
        return visit.form(errors).createForm("unlock.ftl");
    }

    @Override
    Optional<FormMessage> apply(
            KeycloakSession session, UserModel member, MailedLink link, MultivaluedMap<String, String> input) {
        Lock.lift(session, member);
        return Optional.empty();
    }

    @Override
    void afterCommit(LinkVisit visit) {
        MemberEvents.unlocked(visit.event());
        visit.rememberBrowser();
    }

    @Override
    Response donePage(LinkVisit visit) {
        return visit.doneForm().createForm("unlocked.ftl");
    }

    @Override
    Map<String, String> waysOn(WaysOn ways) {
        return Map.of("doForgotPassword", ways.forgotPassword());
    }
}
