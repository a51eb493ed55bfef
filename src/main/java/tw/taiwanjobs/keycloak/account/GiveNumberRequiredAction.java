package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.captcha.CaptchaCheck;
import tw.taiwanjobs.keycloak.captcha.CaptchaFormPart;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.spi.InitiatedRequiredAction;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.crypto.KeptForm;
import tw.taiwanjobs.keycloak.documents.DocumentModel;
import tw.taiwanjobs.keycloak.identity.BirthDateModel;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.limits.Requester;

/**
 * The page on which a member who has no number gives one, where a portal asks for it ({@code kc_action}); nobody is sent
 * there. It answers whether a number is taken, at the price that the identity step of sign-up has and under its settings.
 */
public final class GiveNumberRequiredAction implements InitiatedRequiredAction {

    static final String ID = "taiwanjobs-give-number";
    private static final String CAPTCHA_USE = "member-number";
    private static final String CONTINUE = "continue";
    private static final String FORM_NOTE = "taiwanjobs.give-number-form";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        LoginFormsProvider form = context.form();
        number(context)
                .ifPresentOrElse(known -> form.setAttribute("numberMasked", known.masked()), () -> ask(context, form));
        context.challenge(form.createForm("member-number.ftl"));
    }

    private static void ask(RequiredActionContext context, LoginFormsProvider form) {
        KeptForm kept = form(context).kept();
        kept.showOn(form);
        kept.errors().stream()
                .filter(error -> NumberFields.TAKEN.equals(error.getMessage()))
                .findFirst()
                .ifPresent(error -> form.setAttribute("takenField", error.getField()));
        BirthDate.read(kept.typed(), ServerTime.today())
                .value()
                .ifPresent(birthDate -> form.setAttribute("birthDate", BirthDateModel.of(birthDate)));
        form.setAttribute(DocumentModel.NOTICE, DocumentModel.notice(context.getSession()));
        captcha(context).render(form);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        Map<String, String> typed = FormInput.read(input, GivenIdentity.FIELDS);
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        languageSwitch.choose();
        if (languageSwitch.isPressed() || input.containsKey(CaptchaFormPart.REFRESH)) {
            form(context).lead(new KeptForm(typed, List.of()));
        } else if (number(context).isPresent()) {
            leave(context, input, typed, number(context).get());
        } else {
            check(context, typed, captcha(context).check(input));
        }
    }

    /** A form that brings another number than the one that is kept does not end as if it had been taken. */
    private static void leave(
            RequiredActionContext context,
            MultivaluedMap<String, String> input,
            Map<String, String> typed,
            IdentityNumber known) {
        boolean isSame = GivenIdentity.read(typed, ServerTime.today())
                .identity()
                .map(GivenIdentity::number)
                .filter(known::equals)
                .isPresent();
        if (isSame || input.containsKey(CONTINUE)) {
            MemberEvents.numberKnown(context.getEvent());
            context.success();
        } else {
            form(context).lead(KeptForm.EMPTY);
        }
    }

    private static void check(RequiredActionContext context, Map<String, String> typed, CaptchaCheck captcha) {
        GivenIdentity.Reading reading = GivenIdentity.read(typed, ServerTime.today());
        if (captcha.limit().isPresent()) {
            end(context, captcha.limit().get());
        } else if (reading.identity().isPresent() && captcha.error().isEmpty()) {
            charge(context)
                    .ifPresentOrElse(
                            reached -> end(context, reached),
                            () -> give(context, typed, reading.identity().get()));
        } else {
            String reason = reading.identity().isPresent() ? MemberEvents.CAPTCHA_WRONG : Errors.INVALID_INPUT;
            List<FormMessage> errors = Stream.concat(
                            reading.errors().stream().map(FormInput::message), captcha.error().stream())
                    .toList();
            refuse(context, reason, new KeptForm(typed, errors));
        }
    }

    /** Each answer is counted before it is given. */
    private static Optional<LimitReached> charge(RequiredActionContext context) {
        return Limits.of(requester(context))
                .perRequester(Limit.ANSWERS_PER_SESSION, Limit.ANSWERS_PER_ADDRESS)
                .perName(context.getUser().getId(), Limit.ANSWERS_PER_MAILBOX)
                .charge();
    }

    private static void give(RequiredActionContext context, Map<String, String> typed, GivenIdentity identity) {
        switch (NumberGift.attempt(context.getSession(), context.getUser().getId(), identity)) {
            case GIVEN -> {
                MemberEvents.numberGiven(context.getEvent());
                context.success();
            }
            case KNOWN -> form(context).lead(KeptForm.EMPTY);
            case TAKEN ->
                refuse(
                        context,
                        MemberEvents.NATIONAL_ID_IN_USE,
                        new KeptForm(typed, List.of(FormInput.message(NumberFields.taken(identity.number())))));
            case TRY_AGAIN ->
                refuse(context, MemberEvents.BUSY, new KeptForm(typed, List.of(new FormMessage("serverErrorMessage"))));
        }
    }

    private static void refuse(RequiredActionContext context, String reason, KeptForm form) {
        MemberEvents.numberRefused(context.getEvent(), reason);
        form(context).lead(form);
    }

    private static ActionForm form(RequiredActionContext context) {
        return new ActionForm(context, ID, FORM_NOTE);
    }

    private static void end(RequiredActionContext context, LimitReached reached) {
        context.challenge(RateLimited.answer(context, reached));
    }

    private static Optional<IdentityNumber> number(RequiredActionContext context) {
        return IdentityNumbers.of(context.getSession()).of(context.getUser().getId());
    }

    private static CaptchaFormPart captcha(RequiredActionContext context) {
        return CaptchaFormPart.of(requester(context), CAPTCHA_USE);
    }

    private static Requester requester(RequiredActionContext context) {
        RealmModel realm = context.getRealm();
        return new Requester(
                context.getSession(),
                context.getAuthenticationSession(),
                ExecutionConfig.find(realm, realm.getRegistrationFlow().getId(), LimitedExecution.IDENTITY_STEP.id()));
    }
}
