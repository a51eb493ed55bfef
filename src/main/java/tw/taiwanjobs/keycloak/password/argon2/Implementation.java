package tw.taiwanjobs.keycloak.password.argon2;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who computes the hashes of this server.
 *
 * @param sodium empty if Keycloak does, in Java
 * @param reason of the choice, for operators
 */
record Implementation(Optional<Libsodium> sodium, String reason) {

    /** What an operator wants; the option's value is the name in small letters. */
    enum Wish {
        /** Native where that is possible. */
        AUTO,
        /** Native, or no start: for who has counted on its speed. */
        NATIVE,
        JAVA;

        static Wish of(String value) {
            return Arrays.stream(values())
                    .filter(wish -> wish.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "password-hashing argon2: implementation is auto, native or java, not " + value));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param prepared folder of libraries that an operator has unpacked, or null */
    static Implementation choose(Wish wish, @Nullable String prepared) {
        if (wish == Wish.JAVA) {
            return new Implementation(Optional.empty(), "the option implementation says so");
        }
        try {
            Libsodium sodium = prepared == null
                    ? LibraryFolder.loadFromOwn(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))
                    : LibraryFolder.loadFromPrepared(Path.of(prepared));
            return new Implementation(Optional.of(sodium), "libsodium " + sodium.version());
        } catch (NativeCodeException e) {
            if (wish == Wish.NATIVE) {
                throw new IllegalStateException("Argon2 cannot be computed natively: " + e.reason(), e);
            }
            return new Implementation(Optional.empty(), e.reason());
        }
    }

    String name() {
        return sodium.isPresent() ? "native" : "java";
    }
}
