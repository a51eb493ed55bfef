package tw.taiwanjobs.keycloak.migration;

/** A row that nothing is written of. */
final class RefusedRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String reason;

    /** @param reason plain English that holds nothing of the row's values */
    RefusedRowException(String column, String reason) {
        super(column + ": " + reason);
        this.column = column;
        this.reason = reason;
    }

    RowNote why() {
        return new RowNote(column, reason);
    }
}
