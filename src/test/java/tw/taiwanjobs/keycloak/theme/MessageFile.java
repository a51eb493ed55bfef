package tw.taiwanjobs.keycloak.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A message file of the theme: UTF-8, one {@code key=text} a line, in blocks with a heading comment. */
public record MessageFile(Path path, List<String> keys, Map<String, String> texts) {

    private static final Path THEME = Path.of("themes", "taiwanjobs");

    public static MessageFile read(String type, String locale) {
        Path path = THEME.resolve(Path.of(type, "messages", "messages_" + locale + ".properties"));
        List<String[]> entries = lines(path)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .toList();
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach(entry -> texts.put(entry[0], entry[1]));
        return new MessageFile(path, entries.stream().map(entry -> entry[0]).toList(), texts);
    }

    /** What the pages or mails of a type may show: their own words, and before them those of all. */
    public static Map<String, String> shownBy(String type, String locale) {
        Map<String, String> texts = new LinkedHashMap<>(read("common", locale).texts());
        texts.putAll(read(type, locale).texts());
        return texts;
    }

    static List<String> headings(String type, String locale) {
        return lines(read(type, locale).path())
                .filter(line -> line.startsWith("#"))
                .toList();
    }

    static Stream<Path> templates(String type) {
        return files(THEME.resolve(type), ".ftl");
    }

    static Stream<Path> scripts(String type) {
        return files(THEME.resolve(type), ".js");
    }

    static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<String> lines(Path path) {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
