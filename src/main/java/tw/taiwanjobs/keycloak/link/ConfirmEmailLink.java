package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.CredentialRepresentation;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.lockout.ConstantCostPasswordCheck;
import tw.taiwanjobs.keycloak.lockout.Lock;
import tw.taiwanjobs.keycloak.lockout.LoginAttempt;
import tw.taiwanjobs.keycloak.lockout.LoginAttemptEvents;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberByName;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * The link of a legacy member (S1.5): with the member's password the address becomes the account. A mistyped address
 * must not hand the account to a stranger, so without the password nothing happens, and a wrong one counts like any
 * login.
 */
final class ConfirmEmailLink extends LinkPurpose {

    private static final String PASSWORD = CredentialRepresentation.PASSWORD;

    ConfirmEmailLink() {
        super("confirm-email", "confirmEmail");
    }

    @Override
    String letterKind() {
        return "legacy-email";
    }

    @Override
    Map<String, Object> greeting(UserModel member) {
        return Map.of();
    }

    /** If the address is another member's there is no link: that member is told instead. */
    @Override
    void insteadOfLetter(KeycloakSession session, OutboxMessage message, MailedLink link, LinkState state) {
        if (state == LinkState.TAKEN) {
            otherHolder(session, link).ifPresent(holder -> LinkLetters.tellAddressTried(session, message, holder));
        }
    }

    @Override
    Optional<LinkState> veto(KeycloakSession session, UserModel member, MailedLink link) {
        if (!MemberStatus.LEGACY.isOf(member)) {
            return Optional.of(LinkState.EXPIRED);
        }
        return otherHolder(session, link).map(holder -> LinkState.TAKEN);
    }

    @Override
    Response page(LinkVisit visit, List<FormMessage> errors) {
        return visit.form(errors)
                .setAttribute("account", visit.link().orElseThrow().address())
                .createForm("legacy-confirm.ftl");
    }

    @Override
    Optional<FormMessage> check(LinkVisit visit, MultivaluedMap<String, String> input) {
        String password = input.getFirst(PASSWORD);
        return password == null || password.isEmpty()
                ? Optional.of(new FormMessage(PASSWORD, "passwordRequiredMessage"))
                : comparePassword(visit, password);
    }

    @Override
    Optional<FormMessage> apply(
            KeycloakSession session, UserModel member, MailedLink link, MultivaluedMap<String, String> input) {
        member.setUsername(link.address());
        member.setEmail(link.address());
        member.setEmailVerified(true);
        member.setLastModifiedTimestamp(ServerTime.now().toEpochMilli());
        member.removeAttribute(MemberAttributes.LEGACY_EMAIL);
        MemberStatus.ACTIVE.assignTo(member);
        Lock.lift(session, member);
        return Optional.empty();
    }

    @Override
    void afterCommit(LinkVisit visit) {
        MemberEvents.emailConfirmed(visit.event());
        visit.rememberBrowser();
    }

    @Override
    Response donePage(LinkVisit visit) {
        return visit.doneForm().createForm("legacy-confirmed.ftl");
    }

    private static Optional<FormMessage> comparePassword(LinkVisit visit, String password) {
        KeycloakSession session = visit.keycloak();
        Optional<UserModel> member = Optional.of(visit.member());
        LoginAttempt attempt =
                LoginAttempt.begin(session, loginName(session, visit.member()), member, Optional.empty());
        if (new ConstantCostPasswordCheck(session).matches(member.filter(known -> attempt.isAdmitted()), password)) {
            attempt.succeedAtOnce();
            return Optional.empty();
        }
        LoginAttempt.Refusal refusal = attempt.refuse();
        EventBuilder event = visit.event().clone().event(EventType.LOGIN);
        LoginAttemptEvents.refused(event, refusal, true);
        return Optional.of(message(refusal));
    }

    private static FormMessage message(LoginAttempt.Refusal refusal) {
        return new FormMessage(
                PASSWORD,
                switch (refusal.answer()) {
                    case WRONG -> "legacyPasswordWrongMessage";
                    case LOCKED -> "loginLockedMessage";
                    case TRY_AGAIN -> "loginBusyMessage";
                });
    }

    /** What the member types as account until the address is one: guesses here and there count together. */
    private static LoginName loginName(KeycloakSession session, UserModel member) {
        return LoginName.of(IdentityNumbers.of(session)
                .of(member.getId())
                .map(IdentityNumber::value)
                .orElseGet(member::getUsername));
    }

    /** Another member whose account or address is the one that the link is about. */
    private static Optional<UserModel> otherHolder(KeycloakSession session, MailedLink link) {
        return MemberByName.of(session)
                .accountHolder(link.address())
                .filter(holder -> !holder.getId().equals(link.userId()));
    }
}
