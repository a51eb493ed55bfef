package tw.taiwanjobs.keycloak.migration.client;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names that the server takes. Whatever has another one is refused before anything is written. */
final class KnownColumns {

    private static final int LONGEST_NAME_SHOWN = 40;

    private final Set<String> names;

    KnownColumns(Collection<String> names) {
        this.names = Set.copyOf(names);
    }

    void checkHeader(int line, List<String> header) {
        var twice = header.stream()
                .filter(name -> header.indexOf(name) != header.lastIndexOf(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!twice.isEmpty()) {
            throw new BrokenFileException(line, "names a column twice: " + shown(twice));
        }
        check(line, header);
        checkPresent(line, header, Column.MEMBER_NUMBER);
        if (!header.contains(Column.RESIDENT_NUMBER)) {
            checkPresent(line, header, Column.NATIONAL_ID);
        }
    }

    void check(int line, Collection<String> used) {
        if (names.containsAll(used)) {
            return;
        }
        var unknown = new TreeSet<>(used);
        unknown.removeAll(names);
        throw new BrokenFileException(line, "has an unknown column: " + shown(unknown));
    }

    private static void checkPresent(int line, List<String> header, String name) {
        if (!header.contains(name)) {
            throw new BrokenFileException(line, "has no column " + name);
        }
    }

    /** In one line of a terminal, whatever stands in the file. */
    private static String shown(Collection<String> unknown) {
        return unknown.stream()
                .map(name -> name.replaceAll("[^\\p{L}\\p{N} _.-]", "?"))
                .map(name -> name.length() > LONGEST_NAME_SHOWN ? name.substring(0, LONGEST_NAME_SHOWN) + "…" : name)
                .map(name -> name.isBlank() ? "(without a name)" : name)
                .collect(Collectors.joining(", "));
    }
}
