package tw.taiwanjobs.keycloak.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a row.
 *
 * @param line in the file of the old system
 * @param differs true if the row is not as it was imported and nothing was to be changed
 * @param column to which the reason belongs
 * @param reason why a row is refused, or what of it was not taken; without anything that the row holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowAnswer(
        int line,
        String outcome,
        @Nullable Boolean differs,
        @Nullable String column,
        @Nullable String reason) {

    /** How a row ends. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RowAnswer of(int line, Outcome outcome) {
        return new RowAnswer(line, outcome.text(), null, null, null);
    }

    static RowAnswer of(int line, Outcome outcome, Optional<RowNote> note) {
        return note.map(some -> new RowAnswer(line, outcome.text(), null, some.column(), some.reason()))
                .orElseGet(() -> of(line, outcome));
    }

    static RowAnswer differs(int line) {
        return new RowAnswer(line, Outcome.UNCHANGED.text(), true, null, null);
    }

    static RowAnswer refused(int line, RowNote why) {
        return of(line, Outcome.REFUSED, Optional.of(why));
    }
}
