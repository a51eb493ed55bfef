package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** What a document in docs/ tells an operator to type. */
public final class Guide {

    private static final Pattern SECTION = Pattern.compile("(?m)^## ");

    private final String text;

    private Guide(String text) {
        this.text = text;
    }

    public static Guide of(String document) {
        try {
            return new Guide(
                    Files.readString(ProjectFiles.root().resolve("docs").resolve(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blocks of shell commands below a heading, in their order. */
    public List<String> commands(String heading) {
        return SECTION.splitAsStream(text)
                .filter(section -> section.startsWith(heading + "\n"))
                .flatMap(section -> blocks(section, "sh"))
                .toList();
    }

    /** The first block of SQL statements. */
    public String sql() {
        return blocks(text, "sql").findFirst().orElseThrow();
    }

    private static Stream<String> blocks(String section, String language) {
        return Pattern.compile("```" + language + "\\R(.*?)\\s*```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(block -> block.group(1).strip());
    }
}
