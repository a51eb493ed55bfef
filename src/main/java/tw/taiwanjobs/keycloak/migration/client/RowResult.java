package tw.taiwanjobs.keycloak.migration.client;

/**
 * What has become of a row, and why if it was not taken as it stands.
 *
 * @param differs whether the row is not as it was imported, and nothing was to be changed
 * @param id the person's number, masked
 * @param column to which the reason belongs; empty if there is none
 */
record RowResult(int line, Outcome outcome, boolean differs, String id, String column, String reason) {

    static RowResult of(Refusal refusal) {
        return new RowResult(refusal.line(), Outcome.REFUSED, false, refusal.id(), refusal.column(), refusal.reason());
    }

    boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    /** A row that was taken, but for one of its values. */
    boolean isTakenInPart() {
        return !isRefused() && !column.isEmpty();
    }
}
