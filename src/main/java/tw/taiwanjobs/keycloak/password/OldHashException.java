package tw.taiwanjobs.keycloak.password;

/** A password hash that cannot be read. The message says why and holds nothing of the hash. */
public final class OldHashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OldHashException(String message) {
        super(message);
    }
}
