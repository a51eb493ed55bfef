package tw.taiwanjobs.keycloak.documents.domain;

/**
 * The first thing that does not fit.
 *
 * @param where a seal and, if one can be named, a row
 */
public record Flaw(Kind kind, String where) {

    /** What may have happened. */
    public enum Kind {
        CHANGED_ROW("the row was changed after it was sealed"),
        MISSING_ROW("the row was deleted"),
        ADDED_ROW("the row was added past the ledger"),
        OTHER_ROWS("its rows are not those that were sealed: some were changed together with their hashes, or put in"
                + " another order"),
        MISSING_SEAL("the seal was deleted"),
        CHANGED_SEAL("the seal was changed"),
        BROKEN_CHAIN("the seal does not follow the one before: the chain was broken here"),
        UNKNOWN_HEAD("no seal has this hash: the chain was written anew or its end was cut off"),
        OTHER_TEXT("the text is not the one that was accepted"),
        OUTSIDE_THE_SEAL("the row is not one of the seal's");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    public static Flaw of(Kind kind, long seal) {
        return new Flaw(kind, "Seal " + seal);
    }

    public static Flaw of(Kind kind, SealedRow row) {
        return new Flaw(kind, "Seal " + row.seal() + ", row " + row.id());
    }

    /** For the person at the terminal. */
    public String text() {
        return where + ": " + kind.words;
    }
}
