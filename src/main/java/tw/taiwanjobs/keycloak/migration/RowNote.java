package tw.taiwanjobs.keycloak.migration;

/**
 * What is wrong with a row.
 *
 * @param column empty if it is the row as a whole
 * @param reason plain English that holds nothing of the row's values
 */
record RowNote(String column, String reason) {}
