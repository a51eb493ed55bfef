package tw.taiwanjobs.keycloak.helpdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason why a member cannot log in, or is not reached by a mail that would help.
 *
 * @param since ISO 8601, where it is known
 * @param until the same
 * @param details more codes: what is locked, which required actions are open, of which kinds the mails are
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Obstacle(
        ObstacleCode code,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant since,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant until,

        List<String> details) {

    static Obstacle of(ObstacleCode code) {
        return new Obstacle(code, null, null, List.of());
    }

    static Obstacle of(ObstacleCode code, List<String> details) {
        return new Obstacle(code, null, null, details);
    }

    static Obstacle until(ObstacleCode code, @Nullable Instant since, Instant until) {
        return new Obstacle(code, since, until, List.of());
    }
}
