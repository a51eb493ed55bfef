package tw.taiwanjobs.keycloak.migration.client;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import tw.taiwanjobs.keycloak.common.FileTrouble;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/** The file of members: CSV, or NDJSON if it begins with a brace. It is read several times, each time from its first row. */
final class MemberFile {

    private final Path path;
    private final KnownColumns columns;
    private final boolean isNdjson;

    MemberFile(Path path, KnownColumns columns) {
        this.path = path;
        this.columns = columns;
        this.isNdjson = reading(text -> firstVisible(text) == '{');
    }

    /** What is done with a row. */
    interface EachRow {

        /** @param position bytes of the file that were read so far */
        void take(MemberRow row, long position);
    }

    void forEach(EachRow each) {
        reading(text -> {
            var rows = isNdjson ? new NdjsonRows(text, columns) : new CsvRows(text, columns);
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                each.take(row.get(), text.position());
            }
            return true;
        });
    }

    Path path() {
        return path;
    }

    /** A file beside this one, for what is known of it. */
    Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private OperatorException unreadable(IOException cause) {
        return new OperatorException("Cannot read " + path + ": " + FileTrouble.reading(cause));
    }

    private interface Reading<T> {
        T of(Utf8Text text) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        try (var text = new Utf8Text(Files.newInputStream(path))) {
            return reading.of(text);
        } catch (BrokenFileException e) {
            throw new OperatorException(path + ", line " + e.line() + " " + e.getMessage());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static int firstVisible(Reader text) throws IOException {
        var character = text.read();
        while (Character.isWhitespace(character)) {
            character = text.read();
        }
        return character;
    }
}
