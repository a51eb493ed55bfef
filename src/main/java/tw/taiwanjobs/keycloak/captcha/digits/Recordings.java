package tw.taiwanjobs.keycloak.captcha.digits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The spoken digits, two voices of each language, as {@code bin/captcha-recordings} made them. */
final class Recordings {

    private static final List<String> VOICES = List.of("low", "high");
    private static final int DIGITS = 10;
    private static final Map<SpokenLanguage, List<Recordings>> ALL =
            Stream.of(SpokenLanguage.values()).collect(Collectors.toMap(Function.identity(), Recordings::load));

    private final List<float[]> digits;

    private Recordings(List<float[]> digits) {
        this.digits = digits;
    }

    /** One of the voices of a language. */
    static Recordings pick(SpokenLanguage language, SplittableRandom random) {
        List<Recordings> voices = Objects.requireNonNull(ALL.get(language));
        return voices.get(random.nextInt(voices.size()));
    }

    /** Samples from -1 to 1, {@link DigitSound#RATE} a second. */
    float[] digit(char digit) {
        return digits.get(digit - '0');
    }

    float[] anyDigit(SplittableRandom random) {
        return digits.get(random.nextInt(DIGITS));
    }

    private static List<Recordings> load(SpokenLanguage language) {
        return VOICES.stream()
                .map(voice -> new Recordings(IntStream.range(0, DIGITS)
                        .mapToObj(digit -> read("sound/" + language.tag() + "/" + voice + "-" + digit + ".ulaw"))
                        .toList()))
                .toList();
    }

    private static float[] read(String resource) {
        try (InputStream in = Recordings.class.getResourceAsStream(resource)) {
            return MuLaw.decode(Objects.requireNonNull(in, resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
