package tw.taiwanjobs.keycloak.migration;

/** The database does not take rows. Without the failure itself, in whose message the driver repeats the row's values. */
final class BrokenImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenImportException(ImportRow row, RuntimeException failure) {
        super("The import broke off before line " + row.line() + " of the file ("
                + failure.getClass().getName() + ")");
    }
}
