package tw.taiwanjobs.keycloak.password;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** {@code $argon2i$ $argon2id$} as the reference implementation writes them (PHC string format). */
final class Argon2Hash {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2(i|id)\\$(?:v=(16|19)\\$)?m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    /** What a hash without a version is of. */
    private static final String FIRST_VERSION = "16";

    private Argon2Hash() {}

    static Optional<OldHash> read(String text) {
        if (!text.startsWith("$argon2")) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new OldHashException("the Argon2 hash is of a kind that is not read, cut off or garbled");
        }
        byte[] expected = HashText.base64(parts.group(7));
        Argon2Parameters parameters = parameters(parts);
        return Optional.of(new OldHash(password -> generate(parameters, password, expected.length), expected));
    }

    private static Argon2Parameters parameters(Matcher parts) {
        String version = Optional.ofNullable(parts.group(2)).orElse(FIRST_VERSION);
        return new Argon2Parameters.Builder(
                        parts.group(1).equals("i") ? Argon2Parameters.ARGON2_i : Argon2Parameters.ARGON2_id)
                .withVersion(Integer.parseInt(version))
                .withMemoryAsKB(HashCost.ARGON2_MEMORY.read(parts.group(3)))
                .withIterations(HashCost.ARGON2_PASSES.read(parts.group(4)))
                .withParallelism(HashCost.ARGON2_LANES.read(parts.group(5)))
                .withSalt(HashText.base64(parts.group(6)))
                .build();
    }

    private static byte[] generate(Argon2Parameters parameters, byte[] password, int length) {
        byte[] result = new byte[length];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        generator.generateBytes(password, result);
        return result;
    }
}
