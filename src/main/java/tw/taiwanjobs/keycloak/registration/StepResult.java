package tw.taiwanjobs.keycloak.registration;

import java.util.List;
import org.keycloak.events.Errors;
import org.keycloak.models.utils.FormMessage;

/**
 * Outcome of a step.
 *
 * @param eventError error of Keycloak's event, empty when the step is accepted
 * @param errors messages beside the fields
 */
public record StepResult(String eventError, List<FormMessage> errors) {

    private static final StepResult ACCEPTED = new StepResult("", List.of());

    public static StepResult accepted() {
        return ACCEPTED;
    }

    /** The page is shown again without a complaint, for example with a new captcha. */
    public static StepResult shownAgain(String eventError) {
        return new StepResult(eventError, List.of());
    }

    public static StepResult invalid(List<FormMessage> errors) {
        return errors.isEmpty() ? ACCEPTED : new StepResult(Errors.INVALID_REGISTRATION, errors);
    }

    public static StepResult refused(String eventError, FormMessage error) {
        return new StepResult(eventError, List.of(error));
    }

    public boolean isAccepted() {
        return eventError.isEmpty();
    }
}
