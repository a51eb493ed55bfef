package tw.taiwanjobs.keycloak.profile;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Area codes of Taiwan with the lengths of the numbers behind them (National Communications Commission). */
final class NumberingPlan {

    private static final Map<String, Set<Integer>> NUMBER_LENGTHS = Map.ofEntries(
            entry("02", Set.of(8)),
            entry("03", Set.of(7)),
            entry("037", Set.of(6)),
            entry("04", Set.of(7, 8)),
            entry("049", Set.of(7)),
            entry("05", Set.of(7)),
            entry("06", Set.of(7)),
            entry("07", Set.of(7)),
            entry("08", Set.of(7)),
            entry("082", Set.of(6)),
            entry("0826", Set.of(5)),
            entry("0836", Set.of(5)),
            entry("089", Set.of(6)));

    private NumberingPlan() {}

    static boolean isArea(String area) {
        return NUMBER_LENGTHS.containsKey(area);
    }

    /** Whether a number of this length can stand behind the area code; any can behind an unknown one. */
    static boolean isLength(String area, int length) {
        Set<Integer> lengths = NUMBER_LENGTHS.get(area);
        return lengths == null || lengths.contains(length);
    }

    /** The area code with which a national number begins; of two the longer one, for 037 is no number of 03. */
    static Optional<String> areaOf(String national) {
        return NUMBER_LENGTHS.keySet().stream()
                .filter(area -> national.startsWith(area) && isLength(area, national.length() - area.length()))
                .max(Comparator.comparingInt(String::length));
    }
}
