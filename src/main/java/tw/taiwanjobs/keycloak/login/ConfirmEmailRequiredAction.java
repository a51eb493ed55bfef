package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.StatelessRequiredAction;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.link.LinkPage;
import tw.taiwanjobs.keycloak.link.PortalLinks;
import tw.taiwanjobs.keycloak.lockout.ConstantCostPasswordCheck;
import tw.taiwanjobs.keycloak.lockout.LoginAttempt;
import tw.taiwanjobs.keycloak.lockout.LoginAttemptEvents;
import tw.taiwanjobs.keycloak.member.LinkState;

/**
 * The page behind a legacy member's link: the member's password makes the address the account. A mistyped address must
 * not hand the account to a stranger, so without the password nothing happens, and a wrong one counts like any login.
 * It never succeeds, so nobody is logged in by it.
 */
public final class ConfirmEmailRequiredAction implements StatelessRequiredAction {

    private static final String PASSWORD = CredentialRepresentation.PASSWORD;
    private static final String GENERATION_NOTE = "taiwanjobs.legacy-email.generation";
    private static final String DONE_NOTE = "taiwanjobs.legacy-email.confirmed";
    /** In a session that no link opened; generation 0 has no mail. */
    private static final String NO_GENERATION = "0";

    static void keepGeneration(AuthenticationSessionModel session, int generation) {
        session.setAuthNote(GENERATION_NOTE, Integer.toString(generation));
    }

    @Override
    public String getId() {
        return ConfirmEmailActionToken.TYPE;
    }

    @Override
    public String getDisplayText() {
        return "TaiwanJobs: confirm e-mail address";
    }

    @Override
    public boolean isOneTimeAction() {
        return true;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (context.getAuthenticationSession().getAuthNote(DONE_NOTE) != null) {
            context.challenge(confirmedPage(context));
            return;
        }
        LinkState state = LegacyLinks.look(context.getSession(), memberId(context), generation(context));
        context.challenge(state == LinkState.USABLE ? confirmPage(context) : linkPage(context, state));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String password = context.getHttpRequest().getDecodedFormParameters().getFirst(PASSWORD);
        LinkState state = LegacyLinks.look(context.getSession(), memberId(context), generation(context));
        if (state != LinkState.USABLE) {
            refuseLink(context, state);
        } else if (password == null || password.isEmpty()) {
            context.challenge(confirmPage(context, new FormMessage(PASSWORD, "passwordRequiredMessage")));
        } else {
            checkPassword(context, password);
        }
    }

    private static void checkPassword(RequiredActionContext context, String password) {
        KeycloakSession session = context.getSession();
        Optional<UserModel> member = Optional.of(context.getUser());
        LoginAttempt attempt =
                LoginAttempt.begin(session, loginName(session, context.getUser()), member, Optional.empty());
        if (new ConstantCostPasswordCheck(session).matches(member.filter(known -> attempt.isAdmitted()), password)) {
            attempt.succeed();
            confirm(context);
        } else {
            refusePassword(context, attempt.refuse());
        }
    }

    private static void confirm(RequiredActionContext context) {
        EmailConfirmation.Result result =
                new EmailConfirmation(context.getSession()).confirm(memberId(context), generation(context));
        if (result instanceof EmailConfirmation.Result.Done) {
            MemberEvents.emailConfirmed(context.getEvent());
            context.getAuthenticationSession().setAuthNote(DONE_NOTE, Boolean.TRUE.toString());
            context.challenge(confirmedPage(context));
        } else if (result instanceof EmailConfirmation.Result.LinkRefused refused) {
            refuseLink(context, refused.state());
        } else {
            context.challenge(confirmPage(context, new FormMessage("serverErrorMessage")));
        }
    }

    private static void refusePassword(RequiredActionContext context, LoginAttempt.Refusal refusal) {
        EventBuilder event = context.getEvent().clone().event(EventType.LOGIN);
        LoginAttemptEvents.refused(event, refusal, true);
        context.challenge(confirmPage(
                context,
                new FormMessage(
                        PASSWORD,
                        switch (refusal.answer()) {
                            case WRONG -> "legacyPasswordWrongMessage";
                            case LOCKED -> "loginLockedMessage";
                            case TRY_AGAIN -> "loginBusyMessage";
                        })));
    }

    private static void refuseLink(RequiredActionContext context, LinkState state) {
        MemberEvents.linkRefused(context.getEvent(), state.name());
        context.challenge(linkPage(context, state));
    }

    /** What the member types as account until the address is one: guesses here and there count together. */
    private static String loginName(KeycloakSession session, UserModel member) {
        return IdentityNumbers.of(session)
                .of(member.getId())
                .map(IdentityNumber::value)
                .orElseGet(member::getUsername);
    }

    private static Response confirmPage(RequiredActionContext context, FormMessage... errors) {
        LegacyLink link =
                LegacyEmails.of(context.getSession()).find(memberId(context)).orElseThrow();
        LoginFormsProvider form = context.form();
        if (errors.length > 0) {
            form.setErrors(List.of(errors));
        }
        return form.setAttribute("account", link.email()).createForm("legacy-confirm.ftl");
    }

    private static Response confirmedPage(RequiredActionContext context) {
        String home = new PortalLinks(context.getSession(), clientId(context)).home();
        return context.form().setAttribute("continueUrl", home).createForm("legacy-confirmed.ftl");
    }

    private static Response linkPage(RequiredActionContext context, LinkState state) {
        return LinkPage.of(state).render(context.getSession(), context.form(), LegacyLinks.PURPOSE, clientId(context));
    }

    private static int generation(RequiredActionContext context) {
        String note = context.getAuthenticationSession().getAuthNote(GENERATION_NOTE);
        return Integer.parseInt(note == null ? NO_GENERATION : note);
    }

    private static String memberId(RequiredActionContext context) {
        return context.getUser().getId();
    }

    private static String clientId(RequiredActionContext context) {
        return context.getAuthenticationSession().getClient().getClientId();
    }
}
