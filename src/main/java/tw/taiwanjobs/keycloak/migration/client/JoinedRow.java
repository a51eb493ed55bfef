package tw.taiwanjobs.keycloak.migration.client;

/**
 * A row with the old resident number of a person who has another row with the new one.
 *
 * @param carrier line of the other row, which brings both numbers
 */
record JoinedRow(int line, int carrier) implements Judgement {}
