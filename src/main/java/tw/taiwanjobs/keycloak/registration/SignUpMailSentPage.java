package tw.taiwanjobs.keycloak.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.common.web.StepAddress;
import tw.taiwanjobs.keycloak.link.MailSentPart;
import tw.taiwanjobs.keycloak.link.SignUpMails;
import tw.taiwanjobs.keycloak.member.MailLanguage;
import tw.taiwanjobs.keycloak.member.PendingMember;

/** Shows the page mail-sent: where the mail went, and what can be done when it does not arrive. */
final class SignUpMailSentPage {

    private static final String TEMPLATE = "register-mail-sent.ftl";

    private final AuthenticationFlowContext context;
    private final PendingMember signUp;

    SignUpMailSentPage(AuthenticationFlowContext context, PendingMember signUp) {
        this.context = context;
        this.signUp = signUp;
    }

    /** The page at its own address, with the news that the address names. */
    void show() {
        StepAddress address = StepAddress.of(context);
        if (address.isAsked()) {
            show(form(), news());
        } else {
            context.challenge(address.redirect());
        }
    }

    /** Leads to the page with the news. */
    void lead(MailSentNews news) {
        context.challenge(StepAddress.of(context)
                .with(news.parameter(), Boolean.TRUE.toString())
                .redirect());
    }

    private Map<String, Object> news() {
        return Stream.of(MailSentNews.values())
                .filter(this::isAsked)
                .collect(Collectors.toMap(MailSentNews::parameter, news -> true));
    }

    private LoginFormsProvider form() {
        Duration wait = new SignUpMails(context.getSession()).pause(signUp.userId());
        return isAsked(MailSentNews.WAIT) && !wait.isZero()
                ? context.form().setError("resendWaitMessage", wait.toSeconds())
                : context.form();
    }

    private boolean isAsked(MailSentNews news) {
        return context.getUriInfo().getQueryParameters().containsKey(news.parameter());
    }

    /** The page with the form for another address and a fresh captcha. */
    void showCorrection(String typedEmail, CaptchaFormPart captcha, List<FormMessage> errors) {
        LoginFormsProvider form = context.form();
        if (!errors.isEmpty()) {
            form.setErrors(errors);
            AvailabilityAnswer.takenField(errors).ifPresent(field -> form.setAttribute("takenField", field));
        }
        captcha.render(form);
        show(form.setAttribute("form", Map.of(SignUpIdentity.EMAIL, typedEmail)), Map.of("correcting", true));
    }

    /** The link was used meanwhile on another device, or the sign-up is gone: says so and offers the way on. */
    static void over(AuthenticationFlowContext context) {
        boolean finished = SignUpDraft.of(context.getSession(), context.getAuthenticationSession())
                .memberId()
                .map(id -> context.getSession().users().getUserById(context.getRealm(), id))
                .isPresent();
        context.challenge(context.form()
                .setAttribute("mailSent", Map.of("over", finished ? "mailSentFinished" : "mailSentGone"))
                .createForm(TEMPLATE));
    }

    private void show(LoginFormsProvider form, Map<String, Object> news) {
        SignUpMails mails = new SignUpMails(context.getSession());
        String userId = signUp.userId();
        MailLanguage.follow(context.getSession(), userId);
        context.challenge(MailSentPart.on(form, signUp.email(), mails.stateOf(userId), mails.pause(userId), news)
                .createForm(TEMPLATE));
    }
}
