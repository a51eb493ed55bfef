package tw.taiwanjobs.keycloak.password.argon2;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.PasswordConverter;

/**
 * Argon2 of libsodium, which picks the code for the processor's widest registers by itself. It knows less than the standard
 * has: one lane, version 1.3, salts of 16 bytes. Thread-safe; a hash takes the recipe's memory beside the Java heap and gives
 * it back.
 */
final class Libsodium {

    private static final Object[] NOTHING = {};

    private static final String VERSION = "1.3";
    /** Type → its number in {@code crypto_pwhash}. */
    private static final Map<String, Integer> NUMBERS = Map.of("i", 1, "id", 2);
    /** Type → {@code crypto_pwhash_argon2*_OPSLIMIT_MIN}. */
    private static final Map<String, Integer> FEWEST_ITERATIONS = Map.of("i", 3, "id", 1);

    private static final int LEAST_MEMORY = 8;
    private static final int SHORTEST_HASH = 16;
    private static final int SALT_LENGTH = 16;
    private static final int BYTES_OF_A_KIB = 1024;

    private static final Argon2Recipe TRIAL = new Argon2Recipe("id", VERSION, LEAST_MEMORY, 1, 1, 16);
    private static final String TRIALS_ANSWER = "cf032a307d7e3bdd07a00143c55826ca";

    private final Function cryptoPwhash;
    private final String version;

    private Libsodium(NativeLibrary library) {
        cryptoPwhash = library.getFunction("crypto_pwhash");
        version = library.getFunction("sodium_version_string").invokeString(NOTHING, false);
    }

    /**
     * @throws NativeCodeException if it does not do what it should
     * @throws LinkageError if it is no such library
     */
    static Libsodium open(Path file) throws NativeCodeException {
        NativeLibrary library = NativeLibrary.getInstance(file.toString());
        if (library.getFunction("sodium_init").invokeInt(NOTHING) < 0) {
            throw new NativeCodeException("libsodium does not start");
        }
        Libsodium sodium = new Libsodium(library);
        sodium.requireRightAnswer();
        return sodium;
    }

    private void requireRightAnswer() throws NativeCodeException {
        byte[] salt = "libsodium, right".getBytes(StandardCharsets.US_ASCII);
        Optional<String> answer = hash(TRIAL, "is this Argon2?", salt).map(HexFormat.of()::formatHex);
        if (!answer.equals(Optional.of(TRIALS_ANSWER))) {
            throw new NativeCodeException("libsodium computes another hash than Argon2: " + answer);
        }
    }

    String version() {
        return version;
    }

    /** Empty if it does not know this kind of hash, or the machine has no memory for it. */
    Optional<byte[]> hash(Argon2Recipe recipe, String password, byte[] salt) {
        return knows(recipe) && salt.length == SALT_LENGTH ? compute(recipe, password, salt) : Optional.empty();
    }

    boolean knows(Argon2Recipe recipe) {
        return VERSION.equals(recipe.version())
                && recipe.type() != null
                && recipe.parallelism() == 1
                && recipe.iterations() >= FEWEST_ITERATIONS.getOrDefault(recipe.type(), Integer.MAX_VALUE)
                && recipe.memory() >= LEAST_MEMORY
                && recipe.hashLength() >= SHORTEST_HASH;
    }

    private Optional<byte[]> compute(Argon2Recipe recipe, String password, byte[] salt) {
        byte[] hash = new byte[recipe.hashLength()];
        // BouncyCastle's, so that what is no text is refused in both.
        byte[] bytes = PasswordConverter.UTF8.convert(password.toCharArray());
        try {
            int result = cryptoPwhash.invokeInt(new Object[] {
                hash,
                (long) hash.length,
                bytes,
                (long) bytes.length,
                salt,
                (long) recipe.iterations(),
                new NativeLong((long) recipe.memory() * BYTES_OF_A_KIB),
                NUMBERS.get(recipe.type())
            });
            return result == 0 ? Optional.of(hash) : Optional.empty();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
