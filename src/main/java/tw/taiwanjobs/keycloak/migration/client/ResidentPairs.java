package tw.taiwanjobs.keycloak.migration.client;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Rows that seem to be one person's, by their lines. */
final class ResidentPairs {

    private final boolean join;
    private final Map<Integer, Resident> joinedByCarrier = new HashMap<>();
    private final Map<Integer, Integer> carrierByJoined = new HashMap<>();
    private final Map<Integer, Integer> alike = new HashMap<>();

    ResidentPairs(boolean join) {
        this.join = join;
    }

    void add(Resident ofOldForm, Resident ofNewForm) {
        if (join) {
            joinedByCarrier.put(ofNewForm.line(), ofOldForm);
            carrierByJoined.put(ofOldForm.line(), ofNewForm.line());
        } else {
            alike.put(ofOldForm.line(), ofNewForm.line());
            alike.put(ofNewForm.line(), ofOldForm.line());
        }
    }

    /** More than two rows: nobody can tell who belongs to whom. */
    void addUnclear(Collection<Resident> rows) {
        for (var row : rows) {
            rows.stream()
                    .filter(other -> other != row)
                    .findFirst()
                    .ifPresent(other -> alike.put(row.line(), other.line()));
        }
    }

    /** The row that brings the number of this one. */
    OptionalInt carrierOf(int line) {
        var carrier = carrierByJoined.get(line);
        return carrier == null ? OptionalInt.empty() : OptionalInt.of(carrier);
    }

    /** The row whose number this one brings. */
    Optional<Resident> joinedBy(int line) {
        return Optional.ofNullable(joinedByCarrier.get(line));
    }

    /** Another row that may be the same person, and is not joined. */
    OptionalInt alike(int line) {
        var other = alike.get(line);
        return other == null ? OptionalInt.empty() : OptionalInt.of(other);
    }
}
