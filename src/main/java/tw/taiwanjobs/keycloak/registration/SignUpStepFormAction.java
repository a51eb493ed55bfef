package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
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
 * it reads, what is wrong with them, and what else its page shows.
 */
abstract class SignUpStepFormAction implements StatelessFormAction {

    private static final int SECONDS_PER_MINUTE = 60;

    private final SignUpStep step;

    protected SignUpStepFormAction(SignUpStep step) {
        this.step = step;
    }

    /** Typed values of the fields that this step knows; all other parameters are ignored. */
    protected abstract Map<String, String> read(FormContext context);

    /** What the fields hold before anything was typed. */
    protected Map<String, String> suggested(FormContext context) {
        return Map.of();
    }

    /** Outcome of the step for what was typed. */
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
        draft(context).keep(step, typed);
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        if (new StepNavigation(context).isBack()) {
            context.success();
        } else if (languageSwitch.isPressed()) {
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
        Map<String, String> typed = draft(context).typed(step);
        form.setAttribute("form", typed.isEmpty() ? suggested(context) : typed);
        form.setAttribute("sessionMinutes", context.getRealm().getAccessCodeLifespanLogin() / SECONDS_PER_MINUTE);
        show(context, form);
    }

    protected static SignUpDraft draft(FormContext context) {
        return SignUpDraft.of(context.getSession(), context.getAuthenticationSession());
    }
}
