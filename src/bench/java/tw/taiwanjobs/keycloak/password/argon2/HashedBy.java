package tw.taiwanjobs.keycloak.password.argon2;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Who computes the hashes that are measured, with the parameters that Keycloak has unless told otherwise. */
enum HashedBy {
    NOBODY {
        @Override
        Runnable start() {
            return () -> {};
        }
    },
    BOUNCYCASTLE {
        @Override
        Runnable start() {
            return () -> BouncyCastleArgon2.hash(KEYCLOAKS, PASSWORD, SALT);
        }
    },
    LIBSODIUM {
        @Override
        Runnable start() {
            Libsodium sodium = load();
            return () -> {
                if (sodium.hash(KEYCLOAKS, PASSWORD, SALT).isEmpty()) {
                    throw new IllegalStateException("libsodium has computed no hash");
                }
            };
        }
    };

    private static final Argon2Recipe KEYCLOAKS = new Argon2Recipe("id", "1.3", 7168, 5, 1, 32);
    private static final String PASSWORD = "Correct-horse-77";
    private static final byte[] SALT = "sixteen bytes so".getBytes(StandardCharsets.US_ASCII);

    /** @return computes one hash */
    abstract Runnable start();

    private static Libsodium load() {
        try {
            return LibraryFolder.loadFromOwn(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
        } catch (NativeCodeException e) {
            throw new IllegalStateException(e);
        }
    }
}
