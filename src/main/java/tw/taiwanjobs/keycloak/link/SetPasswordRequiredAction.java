package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PolicyError;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.StatelessRequiredAction;
import tw.taiwanjobs.keycloak.member.LinkState;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.password.PasswordRules;

/** The page behind a mailed link: the member sets a password; what that brings is the link's purpose (S5.3–S6.1). */
public final class SetPasswordRequiredAction implements StatelessRequiredAction {

    public static final String ID = SetPasswordActionToken.TYPE;

    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";
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
        LinkState state = look(context);
        context.challenge(state == LinkState.USABLE ? setPasswordPage(context) : linkPage(context, state));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        LinkState state = look(context);
        if (purpose(context).press(context, input, state)) {
            return;
        }
        if (state != LinkState.USABLE) {
            refuseLink(context, state);
        } else {
            checkPassword(context, input.getFirst(PASSWORD), input.getFirst(CONFIRMATION));
        }
    }

    private static void checkPassword(
            RequiredActionContext context, @Nullable String password, @Nullable String confirmation) {
        if (password == null || password.isEmpty()) {
            context.challenge(setPasswordPage(context, new FormMessage(PASSWORD, "passwordRequiredMessage")));
        } else if (!password.equals(confirmation)) {
            context.challenge(setPasswordPage(context, new FormMessage(CONFIRMATION, "passwordMismatchMessage")));
        } else {
            setPassword(context, password);
        }
    }

    private static void setPassword(RequiredActionContext context, String password) {
        LinkPurpose purpose = purpose(context);
        NewPassword.Result result = new NewPassword(context.getSession(), purpose)
                .set(memberId(context), link(context).generation(), password);
        if (result instanceof NewPassword.Result.Done) {
            purpose.completed(context);
            context.getAuthenticationSession().setAuthNote(DONE_NOTE, Boolean.TRUE.toString());
            context.challenge(passwordSetPage(context));
        } else if (result instanceof NewPassword.Result.PasswordRejected rejected) {
            MemberEvents.passwordRejected(context.getEvent());
            PolicyError error = rejected.error();
            context.challenge(
                    setPasswordPage(context, new FormMessage(PASSWORD, error.getMessage(), error.getParameters())));
        } else if (result instanceof NewPassword.Result.LinkRefused refused) {
            refuseLink(context, refused.state());
        } else {
            context.challenge(setPasswordPage(context, new FormMessage("serverErrorMessage")));
        }
    }

    private static void refuseLink(RequiredActionContext context, LinkState state) {
        MemberEvents.linkRefused(context.getEvent(), state.name());
        context.challenge(linkPage(context, state));
    }

    private static Response setPasswordPage(RequiredActionContext context, FormMessage... errors) {
        UserModel user = context.getUser();
        LoginFormsProvider form = context.form();
        if (errors.length > 0) {
            form.setErrors(List.of(errors));
        }
        PasswordRules.describe(context.getRealm(), form);
        Map<String, Object> model = new HashMap<>();
        model.put("purpose", link(context).purposeId());
        model.put("account", purpose(context).account(context.getSession(), user));
        model.put("name", user.getFirstName());
        model.put("nationalIdMasked", user.getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED));
        return form.setAttribute("setPassword", model).createForm("set-password.ftl");
    }

    private static Response passwordSetPage(RequiredActionContext context) {
        String home = new PortalLinks(context.getSession(), clientId(context)).home();
        return context.form()
                .setAttribute("purpose", link(context).purposeId())
                .setAttribute("continueUrl", home)
                .createForm("password-set.ftl");
    }

    private static Response linkPage(RequiredActionContext context, LinkState state) {
        String purposeId = link(context).purposeId();
        return LinkPage.of(state).render(context.getSession(), context.form(), purposeId, clientId(context));
    }

    private static String memberId(RequiredActionContext context) {
        return context.getUser().getId();
    }

    private static OpenedLink link(RequiredActionContext context) {
        return OpenedLink.of(context.getAuthenticationSession());
    }

    private static LinkPurpose purpose(RequiredActionContext context) {
        return link(context).purpose(context.getSession());
    }

    private static LinkState look(RequiredActionContext context) {
        return purpose(context)
                .look(context.getSession(), memberId(context), link(context).generation());
    }

    private static String clientId(RequiredActionContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        return session.getClient().getClientId();
    }
}
