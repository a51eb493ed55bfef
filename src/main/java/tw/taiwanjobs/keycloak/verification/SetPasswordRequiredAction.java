package tw.taiwanjobs.keycloak.verification;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.StatelessRequiredAction;
import tw.taiwanjobs.keycloak.member.Activation;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.SignUpLinks;
import tw.taiwanjobs.keycloak.member.SignUps;
import tw.taiwanjobs.keycloak.member.domain.LinkState;
import tw.taiwanjobs.keycloak.member.store.PendingMembers;

/** The page behind the mailed link: the member sets a password and thereby becomes active (S5.3–S6.1). */
public final class SetPasswordRequiredAction implements StatelessRequiredAction {

    public static final String ID = SetPasswordActionToken.TYPE;

    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";
    private static final String NOT_ME = "notMe";
    private static final String RESEND = "resend";
    private static final String DONE_NOTE = "taiwanjobs.password-set";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "TaiwanJobs: set password";
    }

    @Override
    public boolean isOneTimeAction() {
        return true;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (context.getAuthenticationSession().getAuthNote(DONE_NOTE) != null) {
            context.challenge(passwordSetPage(context));
            return;
        }
        LinkState state = SignUpLinks.look(context.getSession(), memberId(context), generation(context));
        context.challenge(state == LinkState.USABLE ? setPasswordPage(context) : linkPage(context, state));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        LinkState state = SignUpLinks.look(context.getSession(), memberId(context), generation(context));
        if (state == LinkState.REPLACED && input.containsKey(RESEND)) {
            resend(context);
        } else if (state != LinkState.USABLE) {
            refuseLink(context, state);
        } else if (input.containsKey(NOT_ME)) {
            deleteSignUp(context);
        } else {
            setPassword(context, input.getFirst(PASSWORD), input.getFirst(CONFIRMATION));
        }
    }

    private static void setPassword(
            RequiredActionContext context, @Nullable String password, @Nullable String confirmation) {
        if (password == null || password.isEmpty()) {
            context.challenge(setPasswordPage(context, new FormMessage(PASSWORD, "passwordRequiredMessage")));
        } else if (!password.equals(confirmation)) {
            context.challenge(setPasswordPage(context, new FormMessage(CONFIRMATION, "passwordMismatchMessage")));
        } else {
            activate(context, password);
        }
    }

    private static void activate(RequiredActionContext context, String password) {
        Activation.Result result =
                new Activation(context.getSession()).activate(memberId(context), generation(context), password);
        if (result instanceof Activation.Result.Activated) {
            MemberEvents.activated(context.getEvent());
            context.getAuthenticationSession().setAuthNote(DONE_NOTE, Boolean.TRUE.toString());
            context.challenge(passwordSetPage(context));
        } else if (result instanceof Activation.Result.PasswordRejected rejected) {
            MemberEvents.passwordRejected(context.getEvent());
            PolicyError error = rejected.error();
            context.challenge(
                    setPasswordPage(context, new FormMessage(PASSWORD, error.getMessage(), error.getParameters())));
        } else if (result instanceof Activation.Result.LinkRefused refused) {
            refuseLink(context, refused.state());
        } else {
            context.challenge(setPasswordPage(context, new FormMessage("serverErrorMessage")));
        }
    }

    private static void refuseLink(RequiredActionContext context, LinkState state) {
        MemberEvents.linkRefused(context.getEvent(), state.name());
        context.challenge(linkPage(context, state));
    }

    private static void resend(RequiredActionContext context) {
        SignUpMails.Resend outcome = new SignUpMails(context.getSession()).resend(memberId(context));
        LoginFormsProvider form = context.form();
        if (outcome instanceof SignUpMails.Resend.Sent) {
            MemberEvents.mailResent(context.getEvent(), memberId(context));
            form.setSuccess("mailResentMessage");
        } else if (outcome instanceof SignUpMails.Resend.TooSoon tooSoon) {
            form.setError("resendWaitMessage", tooSoon.remaining().toSeconds());
        } else {
            form.setError("resendLimitMessage");
        }
        context.challenge(LinkPage.REPLACED.render(context.getSession(), form, clientId(context)));
    }

    /** 不是您本人申請: by POST only, so that a mail scanner cannot delete a sign-up. */
    private static void deleteSignUp(RequiredActionContext context) {
        MemberEvents.notMe(context.getEvent());
        Response page = LinkPage.detachedForm(context.getSession()).createForm("not-me-done.ftl");
        new SignUps(context.getSession()).remove(memberId(context));
        AuthenticationSessionModel session = context.getAuthenticationSession();
        new AuthenticationSessionManager(context.getSession())
                .removeAuthenticationSession(session.getRealm(), session, true);
        context.challenge(page);
    }

    private static Response setPasswordPage(RequiredActionContext context, FormMessage... errors) {
        KeycloakSession session = context.getSession();
        UserModel user = context.getUser();
        LoginFormsProvider form = context.form();
        if (errors.length > 0) {
            form.setErrors(List.of(errors));
        }
        String account =
                PendingMembers.of(session).find(user.getId()).orElseThrow().email();
        return form.setAttribute(
                        "setPassword",
                        Map.of(
                                "account", account,
                                "name", user.getFirstName(),
                                "nationalIdMasked", user.getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED)))
                .createForm("set-password.ftl");
    }

    private static Response passwordSetPage(RequiredActionContext context) {
        String home = new PortalLinks(context.getSession(), clientId(context)).home();
        return context.form().setAttribute("continueUrl", home).createForm("password-set.ftl");
    }

    private static Response linkPage(RequiredActionContext context, LinkState state) {
        return LinkPage.of(state).render(context.getSession(), context.form(), clientId(context));
    }

    private static String memberId(RequiredActionContext context) {
        return context.getUser().getId();
    }

    private static int generation(RequiredActionContext context) {
        return LinkGeneration.of(context.getAuthenticationSession());
    }

    private static String clientId(RequiredActionContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        return session.getClient().getClientId();
    }
}
