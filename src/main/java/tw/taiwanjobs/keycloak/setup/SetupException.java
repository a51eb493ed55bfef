package tw.taiwanjobs.keycloak.setup;

/** The realm could not be changed. The message is one line for the person at the terminal. */
final class SetupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SetupException(String message) {
        super(message);
    }
}
