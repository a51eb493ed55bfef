package tw.taiwanjobs.keycloak.migration;

import jakarta.ws.rs.core.Response;

/** A body of which no row is looked at. The message holds nothing of it. */
final class ImportBodyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Response.Status status;

    private ImportBodyException(Response.Status status, String message) {
        super(message);
        this.status = status;
    }

    /** @param line of the body, from 1 */
    static ImportBodyException unreadable(int line, String why) {
        return new ImportBodyException(Response.Status.BAD_REQUEST, "Line " + line + " of the body: " + why);
    }

    static ImportBodyException tooLarge(String why) {
        return new ImportBodyException(Response.Status.REQUEST_ENTITY_TOO_LARGE, why);
    }

    Response.Status status() {
        return status;
    }
}
