package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import tw.taiwanjobs.keycloak.captcha.CaptchaCheck;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.documents.DocumentLinks;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.lockout.LoginAnswer;
import tw.taiwanjobs.keycloak.lockout.LoginAttempt;
import tw.taiwanjobs.keycloak.recovery.ForgotAccount;

/**
 * Browser flow: account, password, captcha (S1.10–S1.18). Keycloak's form shows the page and keeps passkeys and
 * re-authentication; how a password is judged is ours.
 */
@ReplacesKeycloak(
        "Keycloak 26.7 notes and logs the typed name, counts failures after the answer, skips the hash when locked")
final class MemberLoginForm extends UsernamePasswordForm {

    private static final String ACCOUNT = AuthenticationManager.FORM_USERNAME;
    private static final String PASSWORD = CredentialRepresentation.PASSWORD;

    MemberLoginForm(KeycloakSession session) {
        super(session);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (ForgotAccount.isAskedFor(context)) {
            ForgotAccount.open(context);
            return;
        }
        LoginHint.keepOnlyEmail(context.getAuthenticationSession());
        super.authenticate(context);
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        MultivaluedMap<String, String> shown = formData.containsKey(PASSWORD)
                ? formData
                : new RememberedAccount(context.getSession()).fillIn(formData);
        LoginFormsProvider form = context.form();
        form.setAttribute(RememberedAccount.FIELD, RememberedAccount.isTicked(shown));
        FirstBrokerLogin.of(context).ifPresent(model -> form.setAttribute(FirstBrokerLogin.ATTRIBUTE, model));
        form.setAttribute(DocumentLinks.ATTRIBUTE, DocumentLinks.of(context.getSession()));
        new LoginCaptcha(context, nameOf(context, shown)).render();
        return super.challenge(context, shown);
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        languageSwitch.choose();
        if (languageSwitch.isPressed() || input.containsKey(CaptchaFormPart.REFRESH)) {
            context.challenge(challenge(context, input));
            return false;
        }
        LoginName name = nameOf(context, input);
        CaptchaCheck captcha = new LoginCaptcha(context, name).check(input);
        if (isRefused(context, captcha.limit())) {
            return false;
        }
        List<FormMessage> errors = errors(name, input, captcha);
        if (errors.isEmpty()) {
            return logIn(context, name, input);
        }
        context.getEvent().error(Errors.INVALID_INPUT);
        showAgain(context, input, errors);
        return false;
    }

    private boolean logIn(AuthenticationFlowContext context, LoginName name, MultivaluedMap<String, String> input) {
        if (isRefused(context, LoginLimits.peek(context))) {
            return false;
        }
        Optional<UserModel> member = member(context, name);
        LoginCookies browser = new LoginCookies(context);
        LoginAttempt attempt =
                LoginAttempt.begin(context.getSession(), name.canonical(), member, browser.device(member));
        LoginEvents.named(context.getEvent(), name, member);
        boolean right = new ConstantCostPasswordCheck(context.getSession())
                        .matches(member.filter(known -> attempt.isAdmitted()), password(input))
                && mayLogIn(context, name, member.orElseThrow());
        if (right) {
            if (isRefused(context, LoginLimits.peek(context))) {
                return false;
            }
            attempt.succeed();
            if (!isUserAlreadySetBeforeUsernamePasswordAuth(context)) {
                browser.afterLogin(name, member.orElseThrow(), input);
            }
            context.getAuthenticationSession().setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, "true");
            LoginByNumber.note(context.getAuthenticationSession(), name);
            context.clearUser();
            context.setUser(member.orElseThrow());
        } else {
            refuse(context, name, member, attempt, input);
        }
        return right;
    }

    private void refuse(
            AuthenticationFlowContext context,
            LoginName name,
            Optional<UserModel> member,
            LoginAttempt attempt,
            MultivaluedMap<String, String> input) {
        LoginAttempt.Refusal refusal = attempt.refuse();
        RefusedLoginMails.follow(context, name, member, refusal.lockHasFallen());
        if (!isRefused(context, LoginLimits.charge(context))) {
            LoginEvents.refused(context.getEvent(), refusal, member.isPresent());
            new LoginCaptcha(context, name).countFailure();
            showAgain(context, input, List.of(message(refusal.answer())));
        }
    }

    /** Then the page "rate-limited" is the answer. */
    private static boolean isRefused(AuthenticationFlowContext context, Optional<LimitReached> limit) {
        limit.ifPresent(reached -> context.forceChallenge(RateLimited.answer(context, reached)));
        return limit.isPresent();
    }

    private boolean mayLogIn(AuthenticationFlowContext context, LoginName name, UserModel member) {
        return isUserAlreadySetBeforeUsernamePasswordAuth(context) || MemberLookup.isOpenTo(name, member);
    }

    private static FormMessage message(LoginAnswer answer) {
        return switch (answer) {
            case WRONG -> new FormMessage(PASSWORD, "invalidUserMessage");
            case LOCKED -> new FormMessage(ACCOUNT, "loginLockedMessage");
            case TRY_AGAIN -> new FormMessage("loginBusyMessage");
        };
    }

    /** Not as a failed challenge, which Keycloak would count for itself as well. */
    private void showAgain(
            AuthenticationFlowContext context, MultivaluedMap<String, String> input, List<FormMessage> errors) {
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        context.form().setErrors(errors);
        context.forceChallenge(challenge(context, input));
    }

    private static List<FormMessage> errors(
            LoginName name, MultivaluedMap<String, String> input, CaptchaCheck captcha) {
        List<FormMessage> errors = new ArrayList<>();
        if (name.isEmpty()) {
            errors.add(new FormMessage(ACCOUNT, "loginAccountRequiredMessage"));
        }
        if (password(input).isEmpty()) {
            errors.add(new FormMessage(PASSWORD, "passwordRequiredMessage"));
        }
        captcha.error().ifPresent(errors::add);
        return errors;
    }

    private Optional<UserModel> member(AuthenticationFlowContext context, LoginName name) {
        return isUserAlreadySetBeforeUsernamePasswordAuth(context)
                ? Optional.of(context.getUser())
                : new MemberLookup(context.getSession()).find(name);
    }

    /** Whoever is asked for the password again is known already. */
    private LoginName nameOf(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        return LoginName.of(
                isUserAlreadySetBeforeUsernamePasswordAuth(context)
                        ? context.getUser().getUsername()
                        : input.getFirst(ACCOUNT));
    }

    private static String password(MultivaluedMap<String, String> input) {
        String typed = input.getFirst(PASSWORD);
        return typed == null ? "" : typed;
    }
}
