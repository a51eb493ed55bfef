package tw.taiwanjobs.keycloak.recovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.captcha.CaptchaCheck;
import tw.taiwanjobs.keycloak.captcha.CaptchaConfigProperties;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.common.web.LoginHint;
import tw.taiwanjobs.keycloak.common.web.StepAddress;
import tw.taiwanjobs.keycloak.crypto.KeptForm;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.UserNames;

/**
 * Reset-credentials flow, its only step: asks for the account (S1.13) and answers everybody alike. It never succeeds, so
 * nobody is logged in by it, and what was typed reaches no event, and a note only encrypted.
 */
public final class ForgotPasswordAuthenticator implements StatelessAuthenticator {

    private static final String CAPTCHA_USE = "forgot-password";
    private static final String USERNAME = "username";

    /** Parameter of the step's address for the page that is the same for everybody. */
    private static final String SENT = "sent";

    private static final String SENT_NOTE = "taiwanjobs.forgot-password-sent";
    private static final String FORM_NOTE = "taiwanjobs.forgot-password-form";

    @Override
    public String getId() {
        return LimitedExecution.FORGOT_PASSWORD.id();
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.concat(
                        CaptchaConfigProperties.list().stream(),
                        LimitedExecution.FORGOT_PASSWORD.configProperties().stream())
                .toList();
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        // Left by a failed login in the same tab; with it every error of this page would count as another one.
        context.getAuthenticationSession().removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        StepAddress address = StepAddress.of(context);
        if (!address.isAsked()) {
            context.challenge(address.redirect());
        } else if (StepAddress.isSentTwice(context) && isSent(context)) {
            // Takes the message with it.
            context.form();
            leadToSent(context);
        } else if (context.getUriInfo().getQueryParameters().containsKey(SENT)) {
            context.challenge(context.form().createForm("forgot-password-sent.ftl"));
        } else {
            show(context, KeptForm.of(context.getSession(), context.getAuthenticationSession(), FORM_NOTE));
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        String typed = FormInput.text(input, USERNAME);
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        languageSwitch.choose();
        if (languageSwitch.isPressed() || input.containsKey(CaptchaFormPart.REFRESH)) {
            lead(context, typed, List.of());
            return;
        }
        CaptchaCheck captcha = captcha(context).check(input);
        if (captcha.limit().isPresent()) {
            context.challenge(RateLimited.answer(context, captcha.limit().get()));
            return;
        }
        List<FormMessage> errors = errors(context, typed, captcha);
        if (errors.isEmpty()) {
            keep(context, typed, List.of());
            charge(context, LoginName.of(typed));
        } else {
            MemberEvents.resetFormRefused(context.getEvent(), eventError(typed, captcha));
            lead(context, typed, errors);
        }
    }

    /** Leads to the page with the form. */
    private static void lead(AuthenticationFlowContext context, String typed, List<FormMessage> errors) {
        keep(context, typed, errors);
        context.getAuthenticationSession().removeAuthNote(SENT_NOTE);
        context.challenge(StepAddress.of(context).redirect());
    }

    private static void keep(AuthenticationFlowContext context, String typed, List<FormMessage> errors) {
        new KeptForm(Map.of(USERNAME, typed), errors)
                .keep(context.getSession(), context.getAuthenticationSession(), FORM_NOTE);
    }

    private static void charge(AuthenticationFlowContext context, LoginName name) {
        Limits.of(Requester.of(context))
                .perRequester(Limit.RESETS_PER_SESSION, Limit.RESETS_PER_ADDRESS)
                .charge()
                .ifPresentOrElse(
                        reached -> context.challenge(RateLimited.answer(context, reached)),
                        () -> answer(context, name));
    }

    /** Whoever asks too often about a name reads the same page: the owner, whom a stranger outdid, has had a mail. */
    private static void answer(AuthenticationFlowContext context, LoginName name) {
        Limits.of(Requester.of(context))
                .perName(name.canonical(), Limit.RESETS_PER_NAME)
                .charge()
                .ifPresentOrElse(
                        reached -> MemberEvents.rateLimited(
                                context.getEvent(), reached.limit().settingName()),
                        () -> ResetRequest.take(context, name));
        context.getAuthenticationSession().setAuthNote(SENT_NOTE, Boolean.TRUE.toString());
        leadToSent(context);
    }

    private static void leadToSent(AuthenticationFlowContext context) {
        context.challenge(
                StepAddress.of(context).with(SENT, Boolean.TRUE.toString()).redirect());
    }

    private static boolean isSent(AuthenticationFlowContext context) {
        return context.getAuthenticationSession().getAuthNote(SENT_NOTE) != null;
    }

    private static String eventError(String typed, CaptchaCheck captcha) {
        if (typed.isEmpty()) {
            return Errors.USERNAME_MISSING;
        }
        return captcha.error().isPresent() ? MemberEvents.CAPTCHA_WRONG : Errors.INVALID_INPUT;
    }

    private static List<FormMessage> errors(AuthenticationFlowContext context, String typed, CaptchaCheck captcha) {
        List<FormMessage> errors = new ArrayList<>();
        LoginName.of(typed)
                .refusal(USERNAME, UserNames.areLoginNames(context.getRealm()))
                .map(FormInput::message)
                .ifPresent(errors::add);
        captcha.error().ifPresent(errors::add);
        return errors;
    }

    private static void show(AuthenticationFlowContext context, KeptForm kept) {
        LoginFormsProvider form = context.form();
        Map<String, String> values = kept.typed().isEmpty() ? Map.of(USERNAME, proposed(context)) : kept.typed();
        new KeptForm(values, kept.errors()).showOn(form);
        captcha(context).render(form);
        context.challenge(form.createForm("forgot-password.ftl"));
    }

    /** The account of a member who was asked for the password again, or the one that the portal proposes. */
    private static String proposed(AuthenticationFlowContext context) {
        Optional<EmailAddress> hint = LoginHint.read(context.getSession(), context.getAuthenticationSession());
        return Optional.ofNullable(context.getUser())
                .filter(member -> !MemberStatus.LEGACY.isOf(member))
                .map(member -> UserNames.account(context.getRealm(), member))
                .or(() -> hint.map(EmailAddress::value))
                .orElse("");
    }

    private static CaptchaFormPart captcha(AuthenticationFlowContext context) {
        return CaptchaFormPart.of(Requester.of(context), CAPTCHA_USE);
    }
}
