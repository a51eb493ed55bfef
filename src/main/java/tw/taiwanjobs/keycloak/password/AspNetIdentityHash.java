package tw.taiwanjobs.keycloak.password;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import tw.taiwanjobs.keycloak.password.Pbkdf2Hash.Function;

/**
 * {@code {ASPNET-IDENTITY}} and base64 of what ASP.NET Identity stores. Version 2: a zero byte, 16 bytes of salt, 32 of the
 * result, 1,000 rounds with SHA-1. Version 3: a one, then function, rounds and length of the salt in four bytes each, high
 * byte first, salt and result.
 */
final class AspNetIdentityHash {

    private static final String PREFIX = "{ASPNET-IDENTITY}";
    private static final int ITERATIONS_OF_VERSION_2 = 1000;
    private static final int SALT_OF_VERSION_2 = 16;
    private static final int RESULT_OF_VERSION_2 = 32;
    private static final int HEADER_OF_VERSION_3 = 12;
    private static final int LEAST_BYTES = 16;

    private AspNetIdentityHash() {}

    static Optional<OldHash> read(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        ByteBuffer stored = ByteBuffer.wrap(HashText.base64(text.substring(PREFIX.length())));
        int version = stored.hasRemaining() ? stored.get() : -1;
        return Optional.of(
                switch (version) {
                    case 0 -> version2(stored);
                    case 1 -> version3(stored);
                    default ->
                        throw new OldHashException("the version of the ASP.NET Identity hash is neither 2 nor 3");
                });
    }

    private static OldHash version2(ByteBuffer stored) {
        if (stored.remaining() != SALT_OF_VERSION_2 + RESULT_OF_VERSION_2) {
            throw cutOff();
        }
        return Pbkdf2Hash.of(
                Function.SHA1,
                next(stored, SALT_OF_VERSION_2),
                ITERATIONS_OF_VERSION_2,
                next(stored, RESULT_OF_VERSION_2),
                recipe(stored, RESULT_OF_VERSION_2));
    }

    private static OldHash version3(ByteBuffer stored) {
        if (stored.remaining() < HEADER_OF_VERSION_3) {
            throw cutOff();
        }
        int function = stored.getInt();
        int iterations = Math.toIntExact(HashCost.PBKDF2_ITERATIONS.checked(Integer.toUnsignedLong(stored.getInt())));
        int saltLength = stored.getInt();
        if (function < 0 || function >= Function.values().length) {
            throw new OldHashException("the function of the ASP.NET Identity hash is unknown");
        }
        if (saltLength < LEAST_BYTES || saltLength > stored.remaining() - LEAST_BYTES) {
            throw cutOff();
        }
        byte[] salt = next(stored, saltLength);
        int length = stored.remaining();
        return Pbkdf2Hash.of(
                Function.values()[function], salt, iterations, next(stored, length), recipe(stored, length));
    }

    private static String recipe(ByteBuffer stored, int resultLength) {
        byte[] bytes = stored.array().clone();
        Arrays.fill(bytes, bytes.length - resultLength, bytes.length, (byte) 0);
        return PREFIX + HashText.base64(bytes);
    }

    private static byte[] next(ByteBuffer stored, int length) {
        byte[] bytes = new byte[length];
        stored.get(bytes);
        return bytes;
    }

    private static OldHashException cutOff() {
        return new OldHashException("the ASP.NET Identity hash is cut off or garbled");
    }
}
