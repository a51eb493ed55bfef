package tw.taiwanjobs.keycloak.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

    /** @param scheme makes of a password's bytes what {@code expected} is of the right one's */
    OldHash(Function<byte[], byte[]> scheme, byte[] expected) {
        this.scheme = scheme;
        this.expected = expected;
    }

    /** For schemes whose result is the whole string again. */
    static OldHash ofText(Function<byte[], String> scheme, String expected) {
        return new OldHash(password -> bytes(scheme.apply(password)), bytes(expected));
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

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whoever logs it gets nothing. */
    @Override
    public String toString() {
        return "OldHash";
    }
}
