package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.StatelessFormAction;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.RateLimited;

/**
 * What the steps of sign-up have in common: 上一步, keeping what was typed, showing it again. A step says which fields
 * it reads, what is wrong with them, and what else its page shows. The page that answers a POST shows what came with
 * it; the draft keeps it for later requests, on 上一步, on a switch of language, and when the step's {@link #check} says
 * so.
 */
abstract class SignUpStepFormAction implements StatelessFormAction {

    private static final int SECONDS_PER_MINUTE = 60;

    private final SignUpStep step;

    protected SignUpStepFormAction(SignUpStep step) {
        this.step = step;
    }

    /** Typed values of the fields that this step knows; all other parameters are ignored. */
    protected abstract Map<String, String> read(FormContext context);

    /** UTF-16 units that the page lets be typed into each field, and that the draft keeps. */
    protected abstract Map<String, Integer> longest(FormContext context);

    /** What the fields hold before anything was typed. */
    protected Map<String, String> suggested(FormContext context) {
        return Map.of();
    }

    /** Outcome of the step for what was typed; calls {@link #keep} as soon as that may be stored. */
    protected abstract StepResult check(FormContext context, Map<String, String> typed);

    /** Puts what the page needs beside the typed values. */
    protected abstract void show(FormContext context, LoginFormsProvider form);

    @Override
    public final void validate(ValidationContext context) {
        if (!FormInput.isSent(context.getHttpRequest())) {
            answer(context, StepResult.shownAgain(MemberEvents.PAGE_RELOADED));
            return;
        }
        Map<String, String> typed = read(context);
        context.getSession().setAttribute(Sent.ATTRIBUTE, new Sent(step, typed));
        draft(context).reopen(step);
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        if (new StepNavigation(context).isBack()) {
            keep(context, typed);
            context.success();
        } else if (languageSwitch.isPressed()) {
            keep(context, typed);
            languageSwitch.choose();
            answer(context, StepResult.shownAgain(MemberEvents.LANGUAGE_SWITCHED));
        } else {
            answer(context, check(context, typed));
        }
    }

    private static void answer(ValidationContext context, StepResult result) {
        result.limit().ifPresent(limit -> end(context, limit));
        if (result.isAccepted()) {
            context.success();
        } else {
            context.error(result.eventError());
            context.validationError(
                    context.getHttpRequest().getDecodedFormParameters(), List.<FormMessage>copyOf(result.errors()));
        }
    }

    /** By an exception, since a form action has no page of its own; Keycloak (26.7) shows that of a form's POST. */
    private static void end(ValidationContext context, LimitReached limit) {
        throw new WebApplicationException(RateLimited.answer(context, limit));
    }

    @Override
    public final void success(FormContext context) {
        StepNavigation navigation = new StepNavigation(context);
        if (navigation.isBack()) {
            navigation.back();
        } else {
            draft(context).accept(step);
        }
    }

    @Override
    public final void buildPage(FormContext context, LoginFormsProvider form) {
        new StepNavigation(context).enter();
        Map<String, String> typed = typed(context);
        form.setAttribute("form", typed.isEmpty() ? suggested(context) : typed);
        form.setAttribute("sessionMinutes", context.getRealm().getAccessCodeLifespanLogin() / SECONDS_PER_MINUTE);
        show(context, form);
    }

    protected final void keep(FormContext context, Map<String, String> typed) {
        draft(context).keep(step, typed, longest(context));
    }

    /** What the page shows in its fields: what came with this request, else what was kept. */
    protected final Map<String, String> typed(FormContext context) {
        return Optional.ofNullable(context.getSession().getAttribute(Sent.ATTRIBUTE, Sent.class))
                .filter(sent -> sent.step == step)
                .map(Sent::typed)
                .orElseGet(() -> draft(context).typed(step));
    }

    /** What came with the request that is being answered. */
    private record Sent(SignUpStep step, Map<String, String> typed) {
        static final String ATTRIBUTE = Sent.class.getName();
    }

    protected static SignUpDraft draft(FormContext context) {
        return SignUpDraft.of(context.getSession(), context.getAuthenticationSession());
    }
}
