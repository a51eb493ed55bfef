package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.captcha.CaptchaCheck;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.StepAddress;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.link.SignUpMails;
import tw.taiwanjobs.keycloak.member.PendingMember;

/**
 * 更正信箱 on the page mail-sent: another address for this sign-up, with nothing else typed again. It tells whether an
 * account is taken, at the same price as the identity step and from the same small number of answers (S-I1).
 */
final class AddressCorrection {

    static final String BUTTON = "correctAddress";

    private static final String CAPTCHA_USE = "correct-address";

    private final AuthenticationFlowContext context;
    private final PendingMember signUp;
    private final Requester requester;
    private final CaptchaFormPart captcha;

    AddressCorrection(AuthenticationFlowContext context, PendingMember signUp) {
        this.context = context;
        this.signUp = signUp;
        this.requester = Requester.of(context)
                .under(ExecutionConfig.find(
                        context.getRealm(),
                        context.getExecution().getParentFlow(),
                        LimitedExecution.IDENTITY_STEP.id()));
        this.captcha = CaptchaFormPart.of(requester, CAPTCHA_USE);
    }

    void show() {
        page().showCorrection("", captcha, List.of());
    }

    void handle(MultivaluedMap<String, String> input) {
        String typed = FormInput.text(input, SignUpIdentity.EMAIL);
        if (!input.containsKey(SignUpIdentity.EMAIL)) {
            context.challenge(StepAddress.of(context).with(BUTTON, "true").redirect());
            return;
        }
        if (input.containsKey(CaptchaFormPart.REFRESH)) {
            page().showCorrection(typed, captcha, List.of());
            return;
        }
        CaptchaCheck answer = captcha.check(input);
        if (answer.limit().isPresent()) {
            context.challenge(RateLimited.answer(context, answer.limit().get()));
            return;
        }
        List<FieldError> invalid = new ArrayList<>();
        Optional<EmailAddress> email = SignUpIdentity.readEmail(Map.of(SignUpIdentity.EMAIL, typed), invalid);
        List<FormMessage> errors = new ArrayList<>();
        invalid.forEach(error -> errors.add(FormInput.message(error)));
        answer.error().ifPresent(errors::add);
        if (errors.isEmpty() && email.isPresent()) {
            correct(email.get());
        } else {
            page().showCorrection(typed, captcha, errors);
        }
    }

    private void correct(EmailAddress email) {
        Duration wait = new SignUpMails(context.getSession()).pause(signUp.userId());
        if (email.value().equals(signUp.email())) {
            refuse(email, new FormMessage(SignUpIdentity.EMAIL, "addressUnchangedMessage"));
        } else if (!wait.isZero()) {
            refuse(email, new FormMessage(SignUpIdentity.EMAIL, "resendWaitMessage", wait.toSeconds()));
        } else {
            StepResult answer = new AvailabilityAnswer(requester).account(email);
            if (answer.isAccepted()) {
                send(email);
            } else if (answer.limit().isPresent()) {
                context.challenge(RateLimited.answer(context, answer.limit().get()));
            } else {
                context.getEvent().clone().error(answer.eventError());
                refuse(email, answer.errors().toArray(FormMessage[]::new));
            }
        }
    }

    private void send(EmailAddress email) {
        Optional<LimitReached> reached =
                new SignUpMails(context.getSession()).correctAddress(signUp, email, context.getAuthenticationSession());
        if (reached.isEmpty()) {
            MemberEvents.addressCorrected(context.getEvent(), signUp.userId());
            new SignUpMailSentPage(context, signUp.withEmail(email.value())).lead(MailSentNews.CORRECTED);
        } else {
            MailSentAuthenticator.refused(context, signUp, reached.get());
        }
    }

    private void refuse(EmailAddress email, FormMessage... errors) {
        page().showCorrection(email.value(), captcha, List.of(errors));
    }

    private SignUpMailSentPage page() {
        return new SignUpMailSentPage(context, signUp);
    }
}
