package tw.taiwanjobs.keycloak.password;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/** {@code $scrypt$} as passlib writes it; RFC 7914. */
final class ScryptHash {

    private static final Pattern FORM =
            Pattern.compile("\\$scrypt\\$ln=(\\d{1,2}),r=(\\d{1,4}),p=(\\d+)\\$([A-Za-z0-9+/.]*)\\$([A-Za-z0-9+/.]+)");
    private static final int BYTES_OF_A_BLOCK = 128;
    private static final int MOST_DOUBLINGS = 30;

    private ScryptHash() {}

    static Optional<OldHash> read(String text) {
        if (!text.startsWith("$scrypt$")) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new OldHashException("the scrypt hash is cut off or garbled");
        }
        int doublings = Math.min(Integer.parseInt(parts.group(1)), MOST_DOUBLINGS);
        int blockSize = Integer.parseInt(parts.group(2));
        HashCost.SCRYPT_MEMORY.checked((long) BYTES_OF_A_BLOCK * blockSize << doublings);
        int lanes = HashCost.SCRYPT_LANES.read(parts.group(3));
        byte[] salt = HashText.dottedBase64(parts.group(4));
        byte[] expected = HashText.dottedBase64(parts.group(5));
        return Optional.of(new OldHash(
                password -> SCrypt.generate(password, salt, 1 << doublings, blockSize, lanes, expected.length),
                expected));
    }
}
