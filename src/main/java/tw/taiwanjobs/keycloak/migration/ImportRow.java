package tw.taiwanjobs.keycloak.migration;

import java.util.Map;

/**
 * A row of the old system as it was sent.
 *
 * @param line in the file of the old system
 * @param values by column, as they stand in the file
 * @param withoutEmail the client has found the address on another row too
 */
record ImportRow(int line, Map<String, String> values, boolean withoutEmail) {

    ImportRow {
        values = Map.copyOf(values);
    }

    /** Empty if the row does not have it. */
    String get(String column) {
        return values.getOrDefault(column, "");
    }

    @Override
    public String toString() {
        return "ImportRow[" + line + "]";
    }
}
