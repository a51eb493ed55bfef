package tw.taiwanjobs.keycloak.demo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Output of Keycloak's last run. */
public final class ServerLog {
    /** Keycloak's closing remarks after an error. */
    private static final Pattern ADVICE = Pattern.compile("(?:.*\\) )?(?:Try 'kc|For more details run).*");

    private static final Pattern ERROR = Pattern.compile(".*\\bERROR\\b(?:.*\\bERROR)?[^:]*: *(?<reason>.+)");

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    public String text() {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The innermost error that the server names, on one line; the last line if it names none. */
    String reason() {
        var lines = text().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(line -> !ADVICE.matcher(line).matches())
                .toList();
        return lines.stream()
                .map(ERROR::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group("reason"))
                .reduce((first, last) -> last)
                .orElseGet(() -> lastOf(lines));
    }

    private String lastOf(List<String> lines) {
        return lines.isEmpty() ? "no output, see " + file : lines.get(lines.size() - 1);
    }
}
