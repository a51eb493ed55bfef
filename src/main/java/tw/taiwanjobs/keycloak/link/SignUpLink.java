package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.MailState;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.Activation;
import tw.taiwanjobs.keycloak.member.Availability;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberByName;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;
import tw.taiwanjobs.keycloak.profile.PersonName;

/** The link of a sign-up: the first password makes a pending member active (S4.4, S5.4). */
final class SignUpLink extends SetPasswordLink {

    static final String LETTER = "set-password";

    private static final String NOT_ME = "notMe";
    private static final String RESEND = "resend";

    SignUpLink() {
        super("sign-up", "signUp");
    }

    @Override
    String letterKind() {
        return LETTER;
    }

    @Override
    Map<String, Object> greeting(KeycloakSession session, UserModel member) {
        return Optional.ofNullable(member.getFirstName())
                .filter(PersonName::isPlain)
                .<Map<String, Object>>map(name -> Map.of("name", name))
                .orElseGet(Map::of);
    }

    @Override
    Optional<LinkState> veto(KeycloakSession session, UserModel member, MailedLink link) {
        return new PendingMembers(session)
                .find(member.getId())
                .map(pending ->
                        isTaken(session, member, pending) ? Optional.of(LinkState.TAKEN) : Optional.<LinkState>empty())
                .orElseGet(() -> Optional.of(LinkState.EXPIRED));
    }

    @Override
    String account(LinkVisit visit) {
        return visit.link().orElseThrow().address();
    }

    @Override
    void passwordSet(KeycloakSession session, UserModel member, MailedLink link) {
        new Activation(session).activate(member);
    }

    @Override
    void afterCommit(LinkVisit visit) {
        MemberEvents.activated(visit.event());
        visit.rememberBrowser();
    }

    @Override
    boolean press(LinkVisit visit, MultivaluedMap<String, String> input) {
        if (input.containsKey(RESEND) && visit.state() == LinkState.REPLACED && visit.isToNewestAddress()) {
            resend(visit);
            return true;
        }
        if (input.containsKey(NOT_ME) && visit.state() == LinkState.USABLE) {
            deleteSignUp(visit);
            return true;
        }
        return false;
    }

    @Override
    Map<String, String> waysOn(WaysOn ways) {
        return Map.of("signUpAgain", ways.signUp());
    }

    @Override
    boolean canResend() {
        return true;
    }

    /** A number that is taken: the mailbox is nobody else's, and its owner waits for this mail. */
    @Override
    boolean isMailedAllTheSame(KeycloakSession session, MailedLink link, LinkState state) {
        return state == LinkState.TAKEN && !new Availability(session).isAccountTaken(link.address());
    }

    /** An account that is taken is told to its holder: the page has answered so often that it says nothing any more. */
    @Override
    void insteadOfLetter(KeycloakSession session, OutboxMessage message, MailedLink link, LinkState state) {
        if (state == LinkState.TAKEN) {
            MemberByName.of(session)
                    .accountHolder(link.address())
                    .ifPresent(holder -> LinkLetters.tellAddressTried(session, message, holder));
        }
    }

    private static boolean isTaken(KeycloakSession session, UserModel member, PendingMember pending) {
        IdentityNumber number = IdentityNumbers.of(session).decrypt(pending.userId(), pending.numberCiphertext());
        Availability availability = new Availability(session);
        return availability.isAccountTaken(pending.email())
                || availability.isNumberTaken(number)
                || availability.isNumberOfWhoLostIt(
                        member.getId(), number, member.getFirstAttribute(MemberAttributes.BIRTHDATE));
    }

    private static void resend(LinkVisit visit) {
        LoginFormsProvider form = visit.form(List.of());
        Optional<PendingMember> pending =
                new PendingMembers(visit.keycloak()).find(visit.member().getId());
        Optional<LimitReached> reached =
                pending.flatMap(signUp -> new SignUpMails(visit.keycloak()).resend(signUp, visit.session()));
        if (reached.isEmpty()) {
            MemberEvents.mailResent(visit.event(), visit.member().getId());
            form.setSuccess(
                    MailDispatcher.stateOfServer(visit.keycloak()) == MailState.ON_ITS_WAY
                            ? "mailResentMessage"
                            : "mailReplacedMessage");
        } else {
            switch (reached.get().limit()) {
                case RESEND_PAUSE ->
                    form.setError(
                            "resendWaitMessage", reached.get().retryAfter().toSeconds());
                case RESENDS_PER_SIGN_UP -> form.setError("resendLimitMessage");
                default -> {
                    visit.show(RateLimited.answer(visit.context(), reached.get()));
                    return;
                }
            }
        }
        visit.show(LinkPage.of(LinkState.REPLACED, visit.purpose(), visit.waysOn(), form, true));
    }

    /** 不是您本人申請: by POST only, so that a mail scanner cannot delete a sign-up. */
    private static void deleteSignUp(LinkVisit visit) {
        MemberEvents.notMe(visit.event());
        Response page = LinkPage.detachedForm(visit.keycloak()).createForm("not-me-done.ftl");
        new SignUpMails(visit.keycloak())
                .emptyMailbox(visit.link().orElseThrow().address());
        new PendingMembers(visit.keycloak()).remove(visit.member().getId());
        AuthenticationSessionModel session = visit.session();
        new AuthenticationSessionManager(visit.keycloak())
                .removeTabIdInAuthenticationSession(session.getRealm(), session);
        visit.show(page);
    }
}
