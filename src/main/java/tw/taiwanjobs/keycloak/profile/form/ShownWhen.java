package tw.taiwanjobs.keycloak.profile.form;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a field of the profile applies: the annotation {@code twjShownWhen}, {@code educationLevel=99} or {@code
 * schoolName=} (empty). The page hides a field that does not apply, and the server overlooks it.
 */
final class ShownWhen {

    private static final String ANNOTATION = "twjShownWhen";
    private static final ShownWhen ALWAYS = new ShownWhen("", "");

    private final String field;
    private final String value;

    private ShownWhen(String field, String value) {
        this.field = field;
        this.value = value;
    }

    /** @param annotations those of the field, if it has any */
    static ShownWhen of(@Nullable Map<String, Object> annotations) {
        Object condition = annotations == null ? null : annotations.get(ANNOTATION);
        return condition == null ? ALWAYS : parse(condition.toString());
    }

    boolean holds(Map<String, String> typed) {
        return field.isEmpty()
                || Objects.requireNonNullElse(typed.get(field), "").equals(value);
    }

    private static ShownWhen parse(String condition) {
        int equalSign = condition.indexOf('=');
        return equalSign < 0
                ? ALWAYS
                : new ShownWhen(condition.substring(0, equalSign), condition.substring(equalSign + 1));
    }
}
