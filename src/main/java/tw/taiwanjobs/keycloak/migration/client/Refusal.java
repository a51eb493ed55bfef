package tw.taiwanjobs.keycloak.migration.client;

/**
 * A row that is not taken.
 *
 * @param column where the reason lies; empty if it is the row as a whole
 * @param id the person's number, masked
 */
record Refusal(int line, String column, String reason, String id) implements Judgement {

    static Refusal of(MemberRow row, String column, String reason) {
        return new Refusal(row.line(), column, reason, MaskedId.of(row.id()));
    }
}
