package tw.taiwanjobs.keycloak.documents;

/** The documents cannot be shown as they are; the message says what an administrator has to mend. */
final class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DocumentException(String message) {
        super(message);
    }

    DocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
