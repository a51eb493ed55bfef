package tw.taiwanjobs.keycloak.password.argon2;

/** Why native code cannot be used here; the message is for operators and ends up in the log. */
final class NativeCodeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    NativeCodeException(String message) {
        super(message);
        this.reason = message;
    }

    NativeCodeException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
        this.reason = message + ": " + cause.getMessage();
    }

    String reason() {
        return reason;
    }
}
