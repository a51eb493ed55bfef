package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.captcha.CaptchaCheck;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.common.web.LoginHint;
import tw.taiwanjobs.keycloak.documents.DocumentLinks;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.lockout.ConstantCostPasswordCheck;
import tw.taiwanjobs.keycloak.lockout.KnownDevice;
import tw.taiwanjobs.keycloak.lockout.LoginAnswer;
import tw.taiwanjobs.keycloak.lockout.LoginAttempt;
import tw.taiwanjobs.keycloak.lockout.LoginAttemptEvents;
import tw.taiwanjobs.keycloak.passkey.PasskeyLogin;
import tw.taiwanjobs.keycloak.passkey.PasskeyOffer;
import tw.taiwanjobs.keycloak.recovery.ForgotAccount;

/**
 * Browser flow: account, password, captcha (S1.10–S1.18). Keycloak's form shows the page and knows
 * re-authentication; how a password is judged is ours, a passkey's answer is Keycloak's again ({@link PasskeyLogin}).
 */
@ReplacesKeycloak(
        "Keycloak 26.7 notes and logs the typed name, counts failures after the answer, skips the hash when locked")
final class MemberLoginForm extends UsernamePasswordForm {

    private final PasskeyLogin passkeys;

    MemberLoginForm(KeycloakSession session) {
        this.passkeys = new PasskeyLogin(session, this::showAgain);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (ForgotAccount.isAskedFor(context)) {
            ForgotAccount.open(context);
            return;
        }
        if (StepUp.needsNoPassword(context)) {
            context.success();
            return;
        }
        LoginHint.read(context.getSession(), context.getAuthenticationSession());
        super.authenticate(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!passkeys.isAnswered(context.getHttpRequest().getDecodedFormParameters())) {
            super.action(context);
            return;
        }
        passkeys.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            Optional<UserModel> member = Optional.of(context.getUser());
            boolean known = new LoginCookies(context).device(member).isPresent();
            KnownDeviceCondition.note(context.getAuthenticationSession(), known);
        }
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        boolean isSent = formData.containsKey(LoginRequest.PASSWORD);
        return page(request(context, isSent ? formData : new RememberedAccount(context.getSession()).fillIn(formData)));
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        languageSwitch.choose();
        if (languageSwitch.isPressed() || input.containsKey(CaptchaFormPart.REFRESH)) {
            context.challenge(challenge(context, input));
            return false;
        }
        LoginRequest request = request(context, input);
        if (request.isReauthentication() && Reauthentication.isDenied(input)) {
            Reauthentication.leave(context);
            return false;
        }
        CaptchaCheck captcha = request.captcha().check(input);
        if (isRefused(context, captcha.limit())) {
            return false;
        }
        List<FormMessage> errors = errors(request, captcha);
        if (errors.isEmpty()) {
            return logIn(request);
        }
        context.getEvent().error(Errors.INVALID_INPUT);
        showAgain(request, errors);
        return false;
    }

    private LoginRequest request(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        return isUserAlreadySetBeforeUsernamePasswordAuth(context)
                ? LoginRequest.again(context, input)
                : LoginRequest.of(context, input);
    }

    private Response page(LoginRequest request) {
        AuthenticationFlowContext context = request.context();
        LoginFormsProvider form = context.form();
        form.setAttribute(RememberedAccount.FIELD, RememberedAccount.isTicked(request.input()));
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        if (request.isReauthentication()) {
            form.setAttribute(Reauthentication.ATTRIBUTE, Reauthentication.of(context.getRealm(), context.getUser()));
        }
        Optional<?> firstBrokerLogin = FirstBrokerLogin.of(context);
        firstBrokerLogin.ifPresent(model -> form.setAttribute(FirstBrokerLogin.ATTRIBUTE, model));
        if (firstBrokerLogin.isEmpty() && passkeys.isOffered(context.getUser())) {
            passkeys.fillContextForm(context);
        }
        form.setAttribute(DocumentLinks.ATTRIBUTE, DocumentLinks.of(request.session()));
        request.captcha().render();
        return super.challenge(context, request.shownAgain());
    }

    private static List<FormMessage> errors(LoginRequest request, CaptchaCheck captcha) {
        List<FormMessage> errors = new ArrayList<>();
        request.nameRefusal().map(FormInput::message).ifPresent(errors::add);
        if (request.password().isEmpty()) {
            errors.add(new FormMessage(LoginRequest.PASSWORD, "passwordRequiredMessage"));
        }
        captcha.error().ifPresent(errors::add);
        return errors;
    }

    private boolean logIn(LoginRequest typed) {
        if (isRefused(typed.context(), LoginLimits.peek(typed.context()))) {
            return false;
        }
        LoginRequest request = typed.withMember();
        LoginCookies cookies = new LoginCookies(request.context());
        Optional<KnownDevice> device = cookies.device(request.member());
        LoginAttempt attempt = LoginAttempt.begin(request.session(), request.name(), request.member(), device);
        LoginEvents.named(request);
        if (isPasswordRight(request, attempt) && request.mayLogIn()) {
            if (request.isDisabled()) {
                tellDisabled(request, attempt);
                return false;
            }
            if (isRefused(request.context(), LoginLimits.peek(request.context()))) {
                return false;
            }
            attempt.succeed();
            KnownDeviceCondition.note(request.context().getAuthenticationSession(), device.isPresent());
            enter(request, cookies);
            return true;
        }
        refuse(request, attempt);
        return false;
    }

    private static boolean isPasswordRight(LoginRequest request, LoginAttempt attempt) {
        Optional<UserModel> compared = request.member().filter(known -> attempt.isAdmitted());
        return new ConstantCostPasswordCheck(request.session()).matches(compared, request.password());
    }

    private static void enter(LoginRequest request, LoginCookies cookies) {
        UserModel member = request.member().orElseThrow();
        if (!request.isReauthentication()) {
            PasskeyOffer.consider(request.context().getAuthenticationSession(), request.input());
            cookies.afterLogin(request.name(), member, request.input());
        }
        AuthenticationSessionModel session = request.context().getAuthenticationSession();
        session.setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, "true");
        LoginByNumber.note(session, request.name());
        request.context().clearUser();
        request.context().setUser(member);
    }

    private void tellDisabled(LoginRequest request, LoginAttempt attempt) {
        attempt.succeedAtOnce();
        request.context().getEvent().error(Errors.USER_DISABLED);
        showAgain(request, List.of(new FormMessage("loginDisabledMessage")));
    }

    private void refuse(LoginRequest request, LoginAttempt attempt) {
        LoginAttempt.Refusal refusal = attempt.refuse();
        RefusedLoginMails.follow(request, refusal);
        AuthenticationFlowContext context = request.context();
        if (!isRefused(context, LoginLimits.charge(context))) {
            LoginAttemptEvents.refused(
                    context.getEvent(), refusal, request.member().isPresent());
            request.captcha().countFailure();
            showAgain(request, List.of(message(refusal.answer())));
        }
    }

    /** Then the page "rate-limited" is the answer. */
    private static boolean isRefused(AuthenticationFlowContext context, Optional<LimitReached> limit) {
        limit.ifPresent(reached -> context.forceChallenge(RateLimited.answer(context, reached)));
        return limit.isPresent();
    }

    private static FormMessage message(LoginAnswer answer) {
        return switch (answer) {
            case WRONG -> new FormMessage(LoginRequest.PASSWORD, "invalidUserMessage");
            case LOCKED -> new FormMessage(LoginRequest.ACCOUNT, "loginLockedMessage");
            case TRY_AGAIN -> new FormMessage("loginBusyMessage");
        };
    }

    private void showAgain(AuthenticationFlowContext context, String message) {
        showAgain(request(context, new MultivaluedHashMap<>()), List.of(new FormMessage(message)));
    }

    /** Not as a failed challenge, which Keycloak would count for itself as well. */
    private void showAgain(LoginRequest request, List<FormMessage> errors) {
        AuthenticationFlowContext context = request.context();
        context.form().setErrors(errors);
        context.forceChallenge(page(request));
    }
}
