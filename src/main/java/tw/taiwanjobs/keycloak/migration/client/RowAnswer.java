package tw.taiwanjobs.keycloak.migration.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the server says of a row. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RowAnswer(
        @JsonProperty(required = true) int line,
        @JsonProperty(required = true) String outcome,
        boolean differs,
        @Nullable String column,
        @Nullable String reason) {

    RowResult result(String maskedId) {
        return new RowResult(
                line,
                Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                differs,
                maskedId,
                column == null ? "" : column,
                reason == null ? "" : reason);
    }
}
