package tw.taiwanjobs.keycloak.migration;

/**
 * What is wrong with a column of a row.
 *
 * @param reason plain English that holds nothing of the row's values
 */
record RowNote(String column, String reason) {}
