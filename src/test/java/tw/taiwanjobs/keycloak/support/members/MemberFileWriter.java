package tw.taiwanjobs.keycloak.support.members;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes members into a file that {@code bin/import-members} reads. */
public final class MemberFileWriter {

    private MemberFileWriter() {}

    /** @return what the report must say, line by line */
    public static List<RefusedRow> csv(Stream<SyntheticMember> members, Path file) {
        var refused = new ArrayList<RefusedRow>();
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(SyntheticMembers.COLUMNS);
            members.forEach(member -> {
                csv.writeRecord(SyntheticMembers.COLUMNS.stream()
                        .map(column -> member.row().getOrDefault(column, ""))
                        .toList());
                member.refused().ifPresent(refused::add);
            });
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
