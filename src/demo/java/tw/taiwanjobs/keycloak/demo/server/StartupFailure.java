package tw.taiwanjobs.keycloak.demo.server;

/** Something could not be started. The message is one line, meant for the person at the terminal. */
public final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupFailure(String message) {
        super(message);
    }

    public StartupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
