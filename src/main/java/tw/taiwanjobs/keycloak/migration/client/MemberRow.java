package tw.taiwanjobs.keycloak.migration.client;

import java.util.Map;
import java.util.Optional;

/**
 * A row as it stands in the file.
 *
 * @param line where it begins, counted from 1
 * @param values by the name of the column; empty ones are left out
 * @param flaw why the values could not be told apart, in a row whose end is known
 */
record MemberRow(int line, Map<String, String> values, Optional<String> flaw) {

    String value(String column) {
        return values.getOrDefault(column, "");
    }

    /** National ID or resident number, as it is written. */
    String id() {
        return value(idColumn());
    }

    String idColumn() {
        return value(Column.RESIDENT_NUMBER).isBlank() ? Column.NATIONAL_ID : Column.RESIDENT_NUMBER;
    }

    /** Whoever logs it gets nothing. */
    @Override
    public String toString() {
        return "MemberRow[" + line + "]";
    }
}
