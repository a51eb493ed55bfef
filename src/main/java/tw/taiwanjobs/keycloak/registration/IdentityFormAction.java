package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.captcha.CaptchaCheck;
import tw.taiwanjobs.keycloak.captcha.CaptchaConfigProperties;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LoginHint;
import tw.taiwanjobs.keycloak.documents.DocumentModel;
import tw.taiwanjobs.keycloak.identity.BirthDateModel;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.limits.Requester;

/**
 * Step 2, first screen: account, ID, birth date, captcha (S2.7–S2.13). The only page that tells whether an account or
 * an ID is taken (S-I1), at the price of one right captcha and of one of a small number of answers.
 */
public final class IdentityFormAction extends SignUpStepFormAction {

    private static final String CAPTCHA_USE = SignUpStep.IDENTITY.page();

    public IdentityFormAction() {
        super(SignUpStep.IDENTITY);
    }

    @Override
    public String getId() {
        return LimitedExecution.IDENTITY_STEP.id();
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.concat(
                        CaptchaConfigProperties.list().stream(),
                        LimitedExecution.IDENTITY_STEP.configProperties().stream())
                .toList();
    }

    @Override
    protected Map<String, String> read(KeycloakSession keycloak) {
        return FormInput.read(keycloak.getContext().getHttpRequest().getDecodedFormParameters(), SignUpIdentity.FIELDS);
    }

    @Override
    protected Map<String, Integer> longest(KeycloakSession keycloak) {
        return SignUpIdentity.LONGEST;
    }

    /** The address that an identity provider has told, for somebody who comes from there, or that the portal proposes. */
    @Override
    protected Map<String, String> suggested(FormContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        return Optional.ofNullable(SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                        tab, AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE))
                .map(SerializedBrokeredIdentityContext::getEmail)
                .or(() -> LoginHint.read(context.getSession(), tab).map(EmailAddress::value))
                .map(email -> Map.of(SignUpIdentity.EMAIL, email))
                .orElseGet(Map::of);
    }

    @Override
    protected StepResult check(FormContext context, Map<String, String> typed) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        if (input.containsKey(CaptchaFormPart.REFRESH)) {
            return StepResult.shownAgain(MemberEvents.CAPTCHA_REFRESHED);
        }
        SignUpIdentity.Reading reading = SignUpIdentity.read(typed, ServerTime.today());
        CaptchaCheck captcha = captcha(context).check(input);
        if (captcha.limit().isPresent()) {
            return StepResult.limitReached(captcha.limit().get());
        }
        Optional<FormMessage> captchaError = captcha.error();
        if (reading.identity().isPresent() && captchaError.isPresent()) {
            return StepResult.refused(MemberEvents.CAPTCHA_WRONG, captchaError.get());
        }
        return reading.identity()
                .map(identity -> checkAvailability(context, identity))
                .orElseGet(() -> StepResult.invalid(
                        Stream.concat(reading.errors().stream().map(FormInput::message), captchaError.stream())
                                .toList()));
    }

    @Override
    protected void show(FormContext context, LoginFormsProvider form, StepNews news) {
        form.setAttribute(DocumentModel.NOTICE, DocumentModel.notice(context.getSession()));
        BirthDate.read(typed(context), ServerTime.today())
                .value()
                .ifPresent(birthDate -> form.setAttribute("birthDate", BirthDateModel.of(birthDate)));
        AvailabilityAnswer.takenField(news.errors()).ifPresent(field -> form.setAttribute("takenField", field));
        captcha(context).render(form);
    }

    private static StepResult checkAvailability(FormContext context, SignUpIdentity identity) {
        return new AvailabilityAnswer(Requester.of(context)).identity(identity);
    }

    private static CaptchaFormPart captcha(FormContext context) {
        return CaptchaFormPart.of(Requester.of(context), CAPTCHA_USE);
    }
}
