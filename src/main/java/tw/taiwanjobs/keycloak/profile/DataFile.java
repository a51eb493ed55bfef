package tw.taiwanjobs.keycloak.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A file of {@code src/main/resources/data}: UTF-8, one heading line, fields between commas, no quotation marks. */
final class DataFile {

    private DataFile() {}

    /** The rows below the heading. */
    static List<String[]> rows(String name) {
        try (InputStream file = Objects.requireNonNull(DataFile.class.getResourceAsStream("/data/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
