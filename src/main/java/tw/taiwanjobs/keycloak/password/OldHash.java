package tw.taiwanjobs.keycloak.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A password hash of the old system: one self-describing string, which says how it was made and with what. Its text never
 * stands in a message.
 */
public final class OldHash {

    /** Each reads the strings that begin as its own, and says nothing of the others. */
    private static final List<Function<String, Optional<OldHash>>> READERS = List.of(
            BcryptHash::read,
            Argon2Hash::read,
            ScryptHash::read,
            Pbkdf2Hash::read,
            UnixCryptHash::read,
            DigestHash::read,
            AspNetIdentityHash::read,
            AspNetMembershipHash::read);

    private final Function<byte[], byte[]> scheme;
    private final byte[] expected;
    private final Optional<String> recipe;

    /**
     * For schemes that are strong enough to rest.
     *
     * @param scheme makes of a password's bytes what {@code expected} is of the right one's
     */
    OldHash(Function<byte[], byte[]> scheme, byte[] expected) {
        this(scheme, expected, Optional.empty());
    }

    private OldHash(Function<byte[], byte[]> scheme, byte[] expected, Optional<String> recipe) {
        this.scheme = scheme;
        this.expected = expected;
        this.recipe = recipe;
    }

    /** @param recipe the string with zeros, or what stands for them, in place of the result */
    static OldHash weak(Function<byte[], byte[]> scheme, byte[] expected, String recipe) {
        return new OldHash(scheme, expected, Optional.of(recipe));
    }

    /** For schemes whose result is the whole string again. */
    static OldHash weakText(Function<byte[], String> scheme, String expected, String recipe) {
        return weak(password -> bytes(scheme.apply(password)), bytes(expected), recipe);
    }

    /** @throws OldHashException if no scheme takes it, it is cut off, or it would cost too much to look at */
    public static OldHash read(String text) {
        return READERS.stream()
                .flatMap(reader -> reader.apply(text).stream())
                .findFirst()
                .orElseThrow(() -> new OldHashException("the scheme is none of those that are read"));
    }

    public boolean matches(String password) {
        return MessageDigest.isEqual(scheme.apply(bytes(password)), expected);
    }

    /**
     * How a password is hashed, and nothing of the result: what a wrapped hash keeps. Empty if the scheme is made to cost
     * an attacker memory or time, as bcrypt, scrypt and Argon2 are.
     */
    Optional<String> recipeOfWeak() {
        return recipe;
    }

    /** What the scheme made of the right password, as text. */
    String result() {
        return Base64.getEncoder().encodeToString(expected);
    }

    /** What the scheme makes of this password, as text. */
    String resultOf(String password) {
        return Base64.getEncoder().encodeToString(scheme.apply(bytes(password)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whoever logs it gets nothing. */
    @Override
    public String toString() {
        return "OldHash";
    }
}
