package tw.taiwanjobs.keycloak.captcha.digits;

import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The pen strokes of the ten digits, several styles of each, from {@code digit-strokes.txt}. */
final class DigitStrokes {

    /** Every digit fills a box of this size. */
    static final int WIDTH = 60;

    static final int HEIGHT = 100;

    private static final Map<Character, List<Path2D>> STYLES = load();

    private DigitStrokes() {}

    static Path2D pick(char digit, SplittableRandom random) {
        List<Path2D> styles = Objects.requireNonNull(STYLES.get(digit));
        return styles.get(random.nextInt(styles.size()));
    }

    private static Map<Character, List<Path2D>> load() {
        try (InputStream in = DigitStrokes.class.getResourceAsStream("digit-strokes.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.groupingBy(
                            line -> line.charAt(0),
                            Collectors.mapping(line -> StrokePath.parse(line.substring(1)), Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
