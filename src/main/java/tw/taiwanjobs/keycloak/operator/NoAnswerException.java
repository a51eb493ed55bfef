package tw.taiwanjobs.keycloak.operator;

/** The server is gone or not well, which may pass: the same request may be answered later. */
public final class NoAnswerException extends OperatorException {
    private static final long serialVersionUID = 1L;

    public NoAnswerException(String message) {
        super(message);
    }
}
