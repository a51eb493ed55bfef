package tw.taiwanjobs.keycloak.recovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.captcha.CaptchaCheck;
import tw.taiwanjobs.keycloak.captcha.CaptchaConfigProperties;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.common.web.StepAddress;
import tw.taiwanjobs.keycloak.crypto.KeptForm;
import tw.taiwanjobs.keycloak.identity.BirthDateModel;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.limits.Requester;

/**
 * Browser flow, before the login form: passed over until 忘記帳號 is asked for (S1.12), then two pages, the question and
 * the answer. It logs nobody in; what was typed reaches no event, and a note only encrypted.
 */
public final class ForgotAccountAuthenticator implements StatelessAuthenticator {

    private static final String CAPTCHA_USE = "forgot-account";
    private static final String BACK = "back";
    private static final String AGAIN = "again";
    /** Parameter of the step's address for the page with the answer. */
    private static final String ANSWER = "answer";

    private static final String FORM_NOTE = "taiwanjobs.forgot-account-form";

    @Override
    public String getId() {
        return LimitedExecution.FORGOT_ACCOUNT.id();
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.of(
                        CaptchaConfigProperties.list(),
                        List.of(ForgotAccountConfig.ANSWER_PROPERTY),
                        LimitedExecution.FORGOT_ACCOUNT.configProperties())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        if (!ForgotAccount.isOpen(session)) {
            context.success();
            return;
        }
        StepAddress address = StepAddress.of(context);
        Optional<String> answer = ForgotAccount.answer(session).filter(given -> isAnswerAsked(context));
        if (!address.isAsked()) {
            context.challenge(address.redirect());
        } else if (StepAddress.isSentTwice(context)
                && ForgotAccount.answer(session).isPresent()) {
            // Takes the message with it.
            context.form();
            leadToAnswer(context);
        } else if (answer.isPresent()) {
            showAnswer(context, answer.get());
        } else {
            showForm(context, KeptForm.of(context.getSession(), context.getAuthenticationSession(), FORM_NOTE));
        }
    }

    private static boolean isAnswerAsked(AuthenticationFlowContext context) {
        return context.getUriInfo().getQueryParameters().containsKey(ANSWER);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        if (!FormInput.isSent(context.getHttpRequest())) {
            authenticate(context);
        } else if (input.containsKey(BACK)) {
            context.resetFlow();
        } else if (input.containsKey(AGAIN)) {
            ForgotAccount.askAgain(context.getAuthenticationSession());
            lead(context, KeptForm.EMPTY);
        } else {
            ask(context, input);
        }
    }

    private static void ask(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        Map<String, String> typed = FormInput.read(input, AccountQuestion.FIELDS);
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        languageSwitch.choose();
        if (languageSwitch.isPressed() || input.containsKey(CaptchaFormPart.REFRESH)) {
            lead(context, new KeptForm(typed, List.of()));
            return;
        }
        CaptchaCheck captcha = captcha(context).check(input);
        if (captcha.limit().isPresent()) {
            context.challenge(RateLimited.answer(context, captcha.limit().get()));
            return;
        }
        AccountQuestion.Reading reading = AccountQuestion.read(typed, ServerTime.today());
        if (reading.question().isPresent() && captcha.error().isEmpty()) {
            new KeptForm(typed, List.of()).keep(context.getSession(), context.getAuthenticationSession(), FORM_NOTE);
            charge(context, reading.question().get());
            return;
        }
        MemberEvents.accountFormRefused(
                context.getEvent(), reading.question().isPresent() ? MemberEvents.CAPTCHA_WRONG : Errors.INVALID_INPUT);
        List<FormMessage> errors = Stream.concat(
                        reading.errors().stream().map(FormInput::message), captcha.error().stream())
                .toList();
        lead(context, new KeptForm(typed, errors));
    }

    /** Leads to the page with the form. */
    private static void lead(AuthenticationFlowContext context, KeptForm form) {
        form.keep(context.getSession(), context.getAuthenticationSession(), FORM_NOTE);
        context.challenge(StepAddress.of(context).redirect());
    }

    private static void charge(AuthenticationFlowContext context, AccountQuestion question) {
        Limits.of(Requester.of(context))
                .perRequester(Limit.QUESTIONS_PER_SESSION, Limit.QUESTIONS_PER_ADDRESS)
                .charge()
                .ifPresentOrElse(
                        reached -> context.challenge(RateLimited.answer(context, reached)),
                        () -> answer(context, question));
    }

    private static void answer(AuthenticationFlowContext context, AccountQuestion question) {
        boolean shown = new ForgotAccountConfig(ExecutionConfig.of(context)).showsAccount();
        String answer =
                AccountLookup.answer(context, question).filter(account -> shown).orElse("");
        ForgotAccount.answered(context.getAuthenticationSession(), answer);
        leadToAnswer(context);
    }

    private static void leadToAnswer(AuthenticationFlowContext context) {
        context.challenge(
                StepAddress.of(context).with(ANSWER, Boolean.TRUE.toString()).redirect());
    }

    private static void showAnswer(AuthenticationFlowContext context, String answer) {
        context.challenge(context.form()
                .setAttribute("forgotAccount", Map.of("account", answer))
                .createForm("forgot-account-result.ftl"));
    }

    private static void showForm(AuthenticationFlowContext context, KeptForm kept) {
        LoginFormsProvider form = context.form();
        kept.showOn(form);
        BirthDate.read(kept.typed(), ServerTime.today())
                .value()
                .ifPresent(birthDate -> form.setAttribute("birthDate", BirthDateModel.of(birthDate)));
        captcha(context).render(form);
        context.challenge(form.createForm("forgot-account.ftl"));
    }

    private static CaptchaFormPart captcha(AuthenticationFlowContext context) {
        return CaptchaFormPart.of(Requester.of(context), CAPTCHA_USE);
    }
}
