package tw.taiwanjobs.keycloak.migration.client;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which rows of the file stand in another one's way or cannot be a person's, told before anything is written: every one in a
 * file, and in words how many there are of each kind.
 */
final class CollisionReport {

    private static final String HAS_A_NUMBER = "\\d+";

    private final FileLook look;
    private final ReportFile report;
    private final Map<String, Kind> kinds = new TreeMap<>();

    private CollisionReport(FileLook look, ReportFile report) {
        this.look = look;
        this.report = report;
    }

    private record Kind(int rows, int first) {

        Kind oneMore() {
            return new Kind(rows + 1, first);
        }
    }

    static void write(FileLook look, Path path, Consumer<String> out) {
        try (var report = ReportFile.begin(path, "line", "column", "finding")) {
            var collisions = new CollisionReport(look, report);
            look.forEach("Writing what was found", collisions::add);
            report.flush();
            collisions.tell(path, out);
        }
    }

    private void add(Judgement judgement) {
        if (judgement instanceof Refusal refusal) {
            add(refusal.line(), refusal.column(), "refused: " + refusal.reason());
        } else if (judgement instanceof JoinedRow joined) {
            add(joined.line(), Column.RESIDENT_NUMBER, "joined to line " + joined.carrier());
        } else if (judgement instanceof SoundRow sound) {
            add(sound);
        }
    }

    private void add(SoundRow sound) {
        if (sound.number().isEmpty()) {
            add(sound.line(), sound.row().idColumn(), "missing, or neither a national ID nor a resident number");
        }
        if (sound.birthDate().isEmpty()) {
            add(sound.line(), Column.BIRTH_DATE, "missing, or no day on which somebody can be born");
        }
        if (look.withholdsEmail(sound)) {
            add(sound.line(), Column.EMAIL, "several members have the address: taken without it");
        }
        look.pairs()
                .alike(sound.line())
                .ifPresent(other -> add(
                        sound.line(),
                        Column.RESIDENT_NUMBER,
                        "old and new number of one person? Name and day of birth are those of line " + other));
    }

    private void add(int line, String column, String finding) {
        report.add(Integer.toString(line), column, finding);
        var kind = (column + " " + finding.replaceAll(HAS_A_NUMBER, "…")).strip();
        kinds.merge(kind, new Kind(1, line), (known, another) -> known.oneMore());
    }

    private void tell(Path path, Consumer<String> out) {
        out.accept(
                "Looked at " + look.rows() + " rows. " + (kinds.isEmpty() ? "None stands in another's way" : "Found:"));
        kinds.forEach((kind, rows) ->
                out.accept("  " + rows.rows() + " × " + kind + " (first in line " + rows.first() + ")"));
        out.accept("All lines are named in " + path);
    }
}
