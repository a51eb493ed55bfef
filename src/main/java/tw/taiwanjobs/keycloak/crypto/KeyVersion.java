package tw.taiwanjobs.keycloak.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;

/** One version of the pair of keys: 256 random bits to encrypt, 256 other random bits to index. */
final class KeyVersion {
    static final int KEY_BYTES = 32;

    private final int version;
    private final KeyState state;
    private final byte[] encryptionKey;
    private final byte[] indexKey;

    KeyVersion(int version, KeyState state, byte[] encryptionKey, byte[] indexKey) {
        if (version < 1) {
            throw new KeyRingException("version " + version + ": a version is a whole number from 1 on");
        }
        requireLength(version, "encryptionKey", encryptionKey);
        requireLength(version, "indexKey", indexKey);
        if (MessageDigest.isEqual(encryptionKey, indexKey)) {
            throw new KeyRingException("version " + version + ": encryptionKey and indexKey must differ");
        }
        this.version = version;
        this.state = state;
        this.encryptionKey = encryptionKey.clone();
        this.indexKey = indexKey.clone();
    }

    static KeyVersion random(int version, KeyState state, SecureRandom random) {
        return new KeyVersion(version, state, randomKey(random), randomKey(random));
    }

    private static byte[] randomKey(SecureRandom random) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private static void requireLength(int version, String field, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new KeyRingException(
                    "version %d: %s has %d bytes instead of %d".formatted(version, field, key.length, KEY_BYTES));
        }
    }

    int version() {
        return version;
    }

    KeyState state() {
        return state;
    }

    KeyVersion in(KeyState newState) {
        return new KeyVersion(version, newState, encryptionKey, indexKey);
    }

    SecretKeySpec encryptionKey() {
        return new SecretKeySpec(encryptionKey, "AES");
    }

    SecretKeySpec indexKey() {
        return new SecretKeySpec(indexKey, "HmacSHA256");
    }

    @Override
    public String toString() {
        return version + " " + state.code();
    }
}
