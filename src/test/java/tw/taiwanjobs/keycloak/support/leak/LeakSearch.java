package tw.taiwanjobs.keycloak.support.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for marked values in whatever a server leaves behind: as they are, and as programs write them. A value that the
 * contract allows somewhere is taken out of that place first, by name.
 */
public final class LeakSearch {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-_./:,;+]+");
    private static final int AROUND = 80;

    private final Map<String, List<Needle>> needles = new LinkedHashMap<>();
    private final List<Leak> leaks = new ArrayList<>();

    /** A value that is long enough to be found by itself. */
    public LeakSearch secret(String name, String value) {
        List<Needle> spellings = new ArrayList<>();
        Spellings.of(value).forEach((spelling, text) -> spellings.add(Needle.anywhere(spelling, text)));
        spellings.add(Needle.joined(SEPARATORS.matcher(value).replaceAll("")));
        needles.put(name + " " + value, spellings);
        return this;
    }

    /** A few digits, which count where no other digit or letter is beside them: in a longer number they are chance. */
    public LeakSearch digits(String name, String value) {
        needles.put(
                name + " " + value,
                Spellings.of(value).entrySet().stream()
                        .map(spelling -> Needle.alone(spelling.getKey(), spelling.getValue()))
                        .toList());
        return this;
    }

    /** Looks through a place; what is found is kept until {@link #leaks}. */
    public LeakSearch in(String place, String text) {
        return in(place, text, UnaryOperator.identity());
    }

    /** @param allowed takes out of the place what may stand there */
    public LeakSearch in(String place, String text, UnaryOperator<String> allowed) {
        String searched = allowed.apply(text);
        String joined = SEPARATORS.matcher(searched).replaceAll("");
        needles.forEach((secret, spellings) -> spellings.forEach(needle -> {
            String hay = needle.isJoined() ? joined : searched;
            needle.find(hay).ifPresent(at -> leaks.add(new Leak(place, secret, needle.spelling(), around(hay, at))));
        }));
        return this;
    }

    public List<Leak> leaks() {
        return List.copyOf(leaks);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    }

    private record Needle(String spelling, String text, boolean isJoined, boolean isAlone) {

        static Needle anywhere(String spelling, String text) {
            return new Needle(spelling, text, false, false);
        }

        static Needle joined(String text) {
            return new Needle("without separators", text, true, false);
        }

        static Needle alone(String spelling, String text) {
            return new Needle(spelling, text, false, true);
        }

        Optional<Integer> find(String hay) {
            if (!isAlone) {
                return Optional.of(hay.indexOf(text)).filter(at -> at >= 0);
            }
            Matcher found = Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(text) + "(?![0-9A-Za-z])")
                    .matcher(hay);
            return found.find() ? Optional.of(found.start()) : Optional.empty();
        }
    }
}
