package tw.taiwanjobs.keycloak.account.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that is kept of a member.
 *
 * @param id names it in the file, and its heading on the page
 * @param rows named values, each in the order in which they are shown
 */
public record DataSection(String id, List<Map<String, String>> rows) {

    /** Of a row; what is not there is left out. */
    static final class Row {

        private final Map<String, String> values = new LinkedHashMap<>();

        Row with(String name, @Nullable Object value) {
            Optional.ofNullable(value)
                    .map(Object::toString)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> values.put(name, text));
            return this;
        }

        Map<String, String> values() {
            return values;
        }
    }
}
