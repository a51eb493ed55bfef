package tw.taiwanjobs.keycloak.crypto;

/** The key ring cannot be used as it is; the message is one line for the operator and never holds key material. */
final class KeyRingException extends RuntimeException {
    public KeyRingException(String message) {
        super(message);
    }
}
