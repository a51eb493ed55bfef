package tw.taiwanjobs.keycloak.registration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Errors;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.limits.LimitReached;

/** Outcome of a step. */
final class StepResult {

    private static final StepResult ACCEPTED = new StepResult("", List.of(), null);

    private final String eventError;
    private final List<FormMessage> errors;
    private final @Nullable LimitReached limit;

    private StepResult(String eventError, List<FormMessage> errors, @Nullable LimitReached limit) {
        this.eventError = eventError;
        this.errors = errors;
        this.limit = limit;
    }

    public static StepResult accepted() {
        return ACCEPTED;
    }

    /** The page is shown again without a complaint, for example with a new captcha. */
    public static StepResult shownAgain(String eventError) {
        return new StepResult(eventError, List.of(), null);
    }

    public static StepResult invalid(List<FormMessage> errors) {
        return errors.isEmpty() ? ACCEPTED : new StepResult(Errors.INVALID_REGISTRATION, errors, null);
    }

    public static StepResult refused(String eventError, FormMessage error) {
        return new StepResult(eventError, List.of(error), null);
    }

    public static StepResult limitReached(LimitReached limit) {
        return new StepResult("", List.of(), limit);
    }

    public boolean isAccepted() {
        return eventError.isEmpty() && limit == null;
    }

    /** Error of Keycloak's event, unless the step is accepted or a limit is used up. */
    public String eventError() {
        return eventError;
    }

    /** Messages beside the fields. */
    public List<FormMessage> errors() {
        return errors;
    }

    /** The limit that is used up; then the page "rate-limited" is the answer. */
    public Optional<LimitReached> limit() {
        return Optional.ofNullable(limit);
    }
}
