package tw.taiwanjobs.keycloak.registration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.link.SignUpMails;
import tw.taiwanjobs.keycloak.member.PendingMember;

/** Shows the page mail-sent: where the mail went, and what can be done when it does not arrive. */
final class SignUpMailSentPage {

    private final AuthenticationFlowContext context;
    private final PendingMember signUp;

    SignUpMailSentPage(AuthenticationFlowContext context, PendingMember signUp) {
        this.context = context;
        this.signUp = signUp;
    }

    /** @param news what has just happened, by the names that the template knows */
    void show(Map<String, Object> news) {
        show(context.form(), news);
    }

    void showWait(Duration wait) {
        show(context.form().setError("resendWaitMessage", wait.toSeconds()), Map.of());
    }

    /** The page with the form for another address and a fresh captcha. */
    void showCorrection(String typedEmail, CaptchaFormPart captcha, List<FormMessage> errors) {
        LoginFormsProvider form = context.form();
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        }
        captcha.render(form);
        show(form.setAttribute("form", Map.of(SignUpIdentity.EMAIL, typedEmail)), Map.of("correcting", true));
    }

    private void show(LoginFormsProvider form, Map<String, Object> news) {
        Duration wait = new SignUpMails(context.getSession()).pause(signUp.userId());
        Map<String, Object> model = new HashMap<>(news);
        model.put(
                "maskedEmail", EmailAddress.parse(signUp.email()).orElseThrow().masked());
        model.put("resendWaitSeconds", wait.toSeconds());
        context.challenge(form.setAttribute("mailSent", model).createForm("register-mail-sent.ftl"));
    }
}
