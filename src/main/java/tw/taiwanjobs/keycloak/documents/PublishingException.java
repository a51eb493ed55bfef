package tw.taiwanjobs.keycloak.documents;

/** A version cannot be published or withdrawn; the message tells an administrator why. */
public final class PublishingException extends RuntimeException {

    /** What is in the way. */
    public enum Reason {
        /** There is no such document or version. */
        UNKNOWN,
        /** A field of the version. */
        INVALID,
        /** What was published before. */
        CONFLICT
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String field;

    PublishingException(Reason reason, String field, String message) {
        super(message);
        this.reason = reason;
        this.field = field;
    }

    static PublishingException invalid(String field, String message) {
        return new PublishingException(Reason.INVALID, field, message);
    }

    static PublishingException conflict(String field, String message) {
        return new PublishingException(Reason.CONFLICT, field, message);
    }

    static PublishingException unknown(String field) {
        return new PublishingException(Reason.UNKNOWN, field, "There is no such " + field);
    }

    public Reason reason() {
        return reason;
    }

    /** Name of the field, such as {@code texts.en}. */
    public String field() {
        return field;
    }
}
