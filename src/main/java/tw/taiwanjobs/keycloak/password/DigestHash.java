package tw.taiwanjobs.keycloak.password;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code {SSHA}…} and its like (RFC 2307): base64 of a digest, with the salt after it where the name begins with S and S. */
final class DigestHash {

    private static final Pattern FORM = Pattern.compile("\\{(S?)(MD5|SHA|SHA256|SHA512)}([A-Za-z0-9+/]+={0,2})");
    private static final Map<String, String> ALGORITHMS =
            Map.of("MD5", "MD5", "SHA", "SHA-1", "SHA256", "SHA-256", "SHA512", "SHA-512");

    private DigestHash() {}

    static Optional<OldHash> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String algorithm = ALGORITHMS.getOrDefault(parts.group(2), "");
        boolean isSalted = !parts.group(1).isEmpty();
        byte[] stored = HashText.base64(parts.group(3));
        int length = digest(algorithm, new byte[0], new byte[0]).length;
        if (isSalted ? stored.length <= length : stored.length != length) {
            throw new OldHashException("the digest has not the length of its algorithm");
        }
        byte[] salt = Arrays.copyOfRange(stored, length, stored.length);
        byte[] expected = Arrays.copyOf(stored, length);
        Arrays.fill(stored, 0, length, (byte) 0);
        return Optional.of(OldHash.weak(
                password -> digest(algorithm, password, salt),
                expected,
                text.substring(0, text.indexOf('}') + 1) + HashText.base64(stored)));
    }

    static byte[] digest(String algorithm, byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
