package tw.taiwanjobs.keycloak.migration.client;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many rows ended how.
 *
 * @param outcomes of all rows
 * @param takenWithout rows that were taken without a value, by its column
 * @param differing rows that differ from what was imported and were left as they are
 */
record Tally(Map<Outcome, Integer> outcomes, Map<String, Integer> takenWithout, int differing) {

    static Tally empty() {
        return new Tally(Map.of(), Map.of(), 0);
    }

    Tally plus(List<RowResult> results) {
        var newOutcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        newOutcomes.putAll(outcomes);
        var newTakenWithout = new TreeMap<>(takenWithout);
        var newDiffering = differing;
        for (var result : results) {
            newOutcomes.merge(result.outcome(), 1, Integer::sum);
            if (result.isTakenInPart()) {
                newTakenWithout.merge(result.column(), 1, Integer::sum);
            }
            if (result.differs()) {
                newDiffering++;
            }
        }
        return new Tally(newOutcomes, newTakenWithout, newDiffering);
    }

    int rows() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    int refused() {
        return of(Outcome.REFUSED);
    }

    /** {@code created=1 updated=0 unchanged=2 refused=0}: the last line of the command. */
    String summary() {
        return Stream.of(Outcome.values())
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT) + "=" + of(outcome))
                .collect(Collectors.joining(" "));
    }

    private int of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
