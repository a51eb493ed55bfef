package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.captcha.CaptchaCheck;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.lockout.Lock;

/**
 * The captcha of the login page (S1.15). Where the administrator lets the first attempts go without, the failures of the
 * typed name and of this browser's tab decide, whichever has more.
 */
final class LoginCaptcha {

    private static final String USE = "login";
    private static final String FAILURES_NOTE = "taiwanjobs.login-failures";

    private final AuthenticationFlowContext context;
    private final LoginName name;

    LoginCaptcha(AuthenticationFlowContext context, LoginName name) {
        this.context = context;
        this.name = name;
    }

    CaptchaCheck check(MultivaluedMap<String, String> input) {
        return formPart().check(input);
    }

    void render() {
        formPart().render(context.form());
    }

    void countFailure() {
        context.getAuthenticationSession().setAuthNote(FAILURES_NOTE, Integer.toString(failuresOfTab() + 1));
    }

    private CaptchaFormPart formPart() {
        return CaptchaFormPart.afterFailures(
                Requester.of(context), USE, () -> Math.max(failuresOfTab(), failuresOfName()));
    }

    private int failuresOfName() {
        return name.isEmpty() ? 0 : Lock.failuresOfName(context.getSession(), name);
    }

    private int failuresOfTab() {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        String note = session.getAuthNote(FAILURES_NOTE);
        return note == null ? 0 : Integer.parseInt(note);
    }
}
