package tw.taiwanjobs.keycloak.account.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that is kept of a member.
 *
 * @param id names it in the file, and its heading on the page
 * @param rows each in the order in which its values are shown
 */
public record DataSection(String id, List<Row> rows) {

    /** @param label key of the message that names the value on the page, or the name itself */
    public record Entry(String name, String label, DataValue value) {}

    /** What is not there is left out. */
    public static final class Row {

        private final List<Entry> entries = new ArrayList<>();

        Row with(String name, @Nullable DataValue value) {
            return with(name, name + "DataField", value);
        }

        Row with(String name, String label, @Nullable DataValue value) {
            Optional.ofNullable(value)
                    .filter(there -> !there.inFile().isBlank())
                    .ifPresent(there -> entries.add(new Entry(name, label, there)));
            return this;
        }

        /** As the template reads it. */
        public List<Entry> onPage() {
            return entries.stream()
                    .filter(entry -> !entry.value().onPage().isBlank())
                    .toList();
        }

        Map<String, String> inFile() {
            Map<String, String> values = new LinkedHashMap<>();
            entries.forEach(entry -> values.put(entry.name(), entry.value().inFile()));
            return values;
        }
    }
}
