package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.RestartLoginCookie;
import tw.taiwanjobs.keycloak.audit.Funnel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.StatelessFormAction;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.common.web.LoginHint;
import tw.taiwanjobs.keycloak.common.web.StepAddress;
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

    /** Typed values of the fields that this step knows, out of the request; all other parameters are ignored. */
    protected abstract Map<String, String> read(KeycloakSession keycloak);

    /** What the request asks the page to show, by a button that sends nothing on. */
    protected Map<String, String> asked(KeycloakSession keycloak) {
        return Map.of();
    }

    /** UTF-16 units that the page lets be typed into each field, and that the draft keeps. */
    protected abstract Map<String, Integer> longest(KeycloakSession keycloak);

    /** What the fields hold before anything was typed. */
    protected Map<String, String> suggested(FormContext context) {
        return Map.of();
    }

    /** Outcome of the step for what was typed. */
    protected abstract StepResult check(FormContext context, Map<String, String> typed);

    /** Puts what the page needs beside the typed values. */
    protected abstract void show(FormContext context, LoginFormsProvider form, StepNews news);

    @Override
    public final void validate(ValidationContext context) {
        if (!FormInput.isSent(context.getHttpRequest())) {
            answer(context, StepResult.shownAgain(MemberEvents.PAGE_RELOADED));
            return;
        }
        Map<String, String> typed = read(context.getSession());
        keep(context.getSession(), draft(context), typed);
        draft(context).forgetNews(step);
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        if (StepNavigation.isBack(context)) {
            context.success();
        } else if (languageSwitch.isPressed()) {
            languageSwitch.choose();
            answer(context, StepResult.shownAgain(MemberEvents.LANGUAGE_SWITCHED));
        } else {
            answer(context, check(context, typed));
        }
    }

    private void answer(ValidationContext context, StepResult result) {
        result.limit().ifPresent(limit -> end(context, limit));
        if (result.isAccepted()) {
            context.success();
        } else {
            draft(context).tell(step, new StepNews(result.errors(), asked(context.getSession())));
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
        if (StepNavigation.isBack(context)) {
            StepNavigation.of(context).back();
        } else {
            draft(context).accept(step);
            funnel(context).stepPassed(step.page());
        }
    }

    @Override
    public final void buildPage(FormContext context, LoginFormsProvider form) {
        StepNavigation.of(context).enter();
        LoginHint.read(context.getSession(), context.getAuthenticationSession());
        if (StepAddress.of(context).isAsked()) {
            build(context, form);
            funnel(context).signUpShown();
        }
    }

    private void build(FormContext context, LoginFormsProvider form) {
        Map<String, String> typed = typed(context);
        StepNews news = draft(context).news(step);
        if (!news.errors().isEmpty()) {
            form.setErrors(news.errors());
        }
        form.setAttribute("form", typed.isEmpty() ? suggested(context) : typed);
        form.setAttribute("sessionMinutes", context.getRealm().getAccessCodeLifespanLogin() / SECONDS_PER_MINUTE);
        form.setAttribute(
                CarriedDraft.FIELD,
                CarriedDraft.write(
                        context.getSession(), context.getAuthenticationSession().getClient(), draft(context), step));
        keepOffRestarts(context.getSession());
        show(context, form, news);
    }

    /** By this cookie of a login in the same browser Keycloak (26.7) would lead a sign-up whose session is gone to a login. */
    private static void keepOffRestarts(KeycloakSession keycloak) {
        if (RestartLoginCookie.getRestartCookie(keycloak) != null) {
            RestartLoginCookie.expireRestartCookie(keycloak);
        }
    }

    /** Keeps what the request holds of this step, unless it is known already. */
    final boolean keepTypedAnew(KeycloakSession keycloak, SignUpDraft draft) {
        Map<String, String> typed = read(keycloak);
        boolean anew = isTypedAnew(typed, draft.typed(step));
        if (anew) {
            keep(keycloak, draft, typed);
        }
        return anew;
    }

    protected boolean isTypedAnew(Map<String, String> typed, Map<String, String> known) {
        return !typed.equals(known);
    }

    private void keep(KeycloakSession keycloak, SignUpDraft draft, Map<String, String> typed) {
        draft.keep(step, typed, longest(keycloak));
    }

    /** What the page shows in its fields. */
    protected final Map<String, String> typed(FormContext context) {
        return draft(context).typed(step);
    }

    private static Funnel funnel(FormContext context) {
        return new Funnel(context.getSession(), context.getAuthenticationSession());
    }

    protected static SignUpDraft draft(FormContext context) {
        return SignUpDraft.of(context.getSession(), context.getAuthenticationSession());
    }
}
