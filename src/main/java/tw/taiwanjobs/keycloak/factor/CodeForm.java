package tw.taiwanjobs.keycloak.factor;

import static tw.taiwanjobs.keycloak.limits.Limit.WRONG_CODES_PER_MEMBER;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;

/**
 * A form with one code. Each code is charged before it is looked at and given back when it is right. A wrong code is no
 * wrong password: it neither counts for the lock nor asks for it, which a member in a known browser has passed (ADR 0019).
 *
 * @param field of the code
 * @param type of the credential
 * @param missing message when there is no code
 * @param wrong message when it is not right
 */
record CodeForm(String field, String type, String missing, String wrong, Function<LoginFormsProvider, Response> page) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}-]+");

    /** @param isRight compares the code, as the product understands it, with the member's */
    void submit(AuthenticationFlowContext context, Predicate<String> isRight) {
        if (context.getUser() == null) {
            context.resetFlow();
            return;
        }
        context.getEvent().user(context.getUser());
        String code = code(context);
        if (code.isEmpty()) {
            context.getEvent().clone().error(Errors.INVALID_INPUT);
            show(context, new FormMessage(field, missing));
            return;
        }
        Optional<LimitReached> reached = limit(context).charge();
        if (reached.isPresent()) {
            MemberEvents.rateLimited(context.getEvent(), reached.get().limit().settingName());
            refuse(context, reached.get());
        } else if (isRight.test(code)) {
            limit(context).giveBack();
            context.success(type);
        } else {
            context.getEvent().clone().error(Errors.INVALID_USER_CREDENTIALS);
            show(context, new FormMessage(field, wrong));
        }
    }

    private String code(AuthenticationFlowContext context) {
        String typed = FormInput.text(context.getHttpRequest().getDecodedFormParameters(), field);
        return SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** On the page of the code, which offers the member's other ways. */
    private void refuse(AuthenticationFlowContext context, LimitReached reached) {
        long minutes = reached.retryAfter().plusSeconds(59).toMinutes();
        context.form().setStatus(Response.Status.TOO_MANY_REQUESTS);
        show(context, new FormMessage(field, "codeLimitMessage", minutes));
    }

    /** Not as a failed challenge, which Keycloak would count as a wrong password. */
    private void show(AuthenticationFlowContext context, FormMessage error) {
        context.forceChallenge(page.apply(context.form().addError(error)));
    }

    private static Limits limit(AuthenticationFlowContext context) {
        UserModel member = context.getUser();
        return Limits.of(Requester.of(context)).perName(member.getId(), WRONG_CODES_PER_MEMBER);
    }
}
