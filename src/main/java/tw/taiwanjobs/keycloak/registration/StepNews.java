package tw.taiwanjobs.keycloak.registration;

import java.util.List;
import java.util.Map;
import org.keycloak.models.utils.FormMessage;

/**
 * What came of a step when it was sent last: its page is shown by another request, and may be shown again.
 *
 * @param errors messages beside the fields
 * @param asked what a button of the page asked to be shown, by its name
 */
record StepNews(List<FormMessage> errors, Map<String, String> asked) {

    static final StepNews NONE = new StepNews(List.of(), Map.of());
}
