package tw.taiwanjobs.keycloak.password;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** {@code $pbkdf2$ $pbkdf2-sha256$ $pbkdf2-sha512$} as passlib writes them; RFC 8018. */
final class Pbkdf2Hash {

    private static final Pattern FORM =
            Pattern.compile("\\$pbkdf2(-sha256|-sha512)?\\$(\\d+)\\$([A-Za-z0-9+/.]*)\\$([A-Za-z0-9+/.]+)");

    private Pbkdf2Hash() {}

    /** What the keyed hash inside is made of. */
    enum Function {
        SHA1(SHA1Digest::new),
        SHA256(SHA256Digest::new),
        SHA512(SHA512Digest::new);

        private final Supplier<Digest> digest;

        Function(Supplier<Digest> digest) {
            this.digest = digest;
        }
    }

    static Optional<OldHash> read(String text) {
        if (!text.startsWith("$pbkdf2")) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new OldHashException("the PBKDF2 hash is of a kind that is not read, cut off or garbled");
        }
        String named = Optional.ofNullable(parts.group(1)).orElse("-sha1");
        return Optional.of(of(
                Function.valueOf(named.substring(1).toUpperCase(Locale.ROOT)),
                HashText.dottedBase64(parts.group(3)),
                HashCost.PBKDF2_ITERATIONS.read(parts.group(2)),
                HashText.dottedBase64(parts.group(4)),
                HashText.withoutEnd(text, parts.group(4).length(), 'A')));
    }

    static OldHash of(Function function, byte[] salt, int iterations, byte[] expected, String recipe) {
        return OldHash.weak(
                password -> generate(function, salt, iterations, password, expected.length), expected, recipe);
    }

    private static byte[] generate(Function function, byte[] salt, int iterations, byte[] password, int length) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(function.digest.get());
        generator.init(password, salt, iterations);
        return ((KeyParameter) generator.generateDerivedMacParameters(length * Byte.SIZE)).getKey();
    }
}
