package tw.taiwanjobs.keycloak.password;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.BCrypt;

/** {@code $2a$ $2b$ $2y$}: three names of one scheme, whose passwords end after 72 bytes. */
final class BcryptHash {

    private static final Pattern FORM =
            Pattern.compile("\\$2[aby]\\$(\\d{2})\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");
    private static final String OWN_ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int LONGEST_PASSWORD = 72;
    private static final int RESULT_BYTES = 23;
    private static final int LEAST_COST = 4;

    private BcryptHash() {}

    static Optional<OldHash> read(String text) {
        if (!text.startsWith("$2")) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new OldHashException("the bcrypt hash is cut off or garbled");
        }
        int cost = HashCost.BCRYPT_ROUNDS.read(parts.group(1));
        if (cost < LEAST_COST) {
            throw new OldHashException("bcrypt cost is below " + LEAST_COST);
        }
        byte[] salt = decoded(parts.group(2));
        return Optional.of(new OldHash(
                password -> Arrays.copyOf(BCrypt.generate(asTaken(password), salt, cost), RESULT_BYTES),
                decoded(parts.group(3))));
    }

    /** With the zero byte at its end that is part of the scheme, if there is room. */
    private static byte[] asTaken(byte[] password) {
        return Arrays.copyOf(password, Math.min(password.length + 1, LONGEST_PASSWORD));
    }

    private static byte[] decoded(String text) {
        StringBuilder standard = new StringBuilder();
        text.chars().forEach(letter -> standard.append(ALPHABET.charAt(OWN_ALPHABET.indexOf(letter))));
        return Base64.getDecoder().decode(standard.toString());
    }
}
