package tw.taiwanjobs.keycloak.support.members;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A password of the old system and its hash: one of the published pairs, of which every scheme has some. */
public record OldPassword(String password, String hash) {

    private static final int LINES_ABOVE = 2;

    static final List<OldPassword> ALL = read();

    private static List<OldPassword> read() {
        try (InputStream file = OldPassword.class.getResourceAsStream("/old-hashes.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(LINES_ABOVE)
                    .map(line -> line.split("\\|"))
                    .map(cells -> new OldPassword(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
