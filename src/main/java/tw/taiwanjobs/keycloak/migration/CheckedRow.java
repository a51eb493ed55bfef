package tw.taiwanjobs.keycloak.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/**
 * A row that the rules have accepted, each value as it is stored.
 *
 * @param line in the file of the old system
 * @param numberColumn the column that the number stands in
 * @param values by column; without member number and number, which say who it is. None is empty but that of a lock which
 *     the row says is none: what a row does not have is left alone
 * @param notes what of the row is not taken
 */
record CheckedRow(
        int line,
        String memberNumber,
        String numberColumn,
        IdentityNumber number,
        Optional<IdentityNumber> alias,
        Map<String, String> values,
        List<RowNote> notes) {

    CheckedRow {
        values = Map.copyOf(values);
        notes = List.copyOf(notes);
    }

    Optional<OldEmail> email() {
        return Optional.ofNullable(values.get(ImportColumn.EMAIL)).map(OldEmail::ofText);
    }

    CheckedRow withoutEmail(String reason) {
        Map<String, String> rest = new HashMap<>(values);
        rest.remove(ImportColumn.EMAIL);
        List<RowNote> more = new ArrayList<>(notes);
        more.add(0, new RowNote(ImportColumn.EMAIL, reason));
        return new CheckedRow(line, memberNumber, numberColumn, number, alias, rest, more);
    }

    /** The first of the notes, which names the columns of the others. */
    Optional<RowNote> note() {
        return notes.stream().findFirst().map(this::withOtherColumns);
    }

    private RowNote withOtherColumns(RowNote first) {
        List<String> others =
                notes.stream().skip(1).map(RowNote::column).distinct().sorted().toList();
        return others.isEmpty()
                ? first
                : new RowNote(first.column(), first.reason() + "; nor were " + String.join(", ", others));
    }

    @Override
    public String toString() {
        return "CheckedRow[" + line + "]";
    }
}
