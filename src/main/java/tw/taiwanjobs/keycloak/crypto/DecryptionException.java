package tw.taiwanjobs.keycloak.crypto;

/** A ciphertext cannot be opened: damaged, changed, moved to another owner, or its key has left the ring. */
public final class DecryptionException extends RuntimeException {
    DecryptionException(String message) {
        super(message);
    }
}
