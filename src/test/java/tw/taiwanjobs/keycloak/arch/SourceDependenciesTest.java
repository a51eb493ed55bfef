package tw.taiwanjobs.keycloak.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The map of {@link ArchitectureTest}, read from the sources: javac copies constants of other classes, so a class file does
 * not show every dependency.
 */
class SourceDependenciesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String ROOT = Pattern.quote(ArchitectureTest.ROOT);
    private static final Pattern PACKAGE = Pattern.compile("^package " + ROOT + "\\.([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?" + ROOT + "\\.([a-z][\\w.]*?)\\.[A-Z]", Pattern.MULTILINE);

    private final Map<String, Set<String>> uses = dependencies();

    @Test
    void features_import_only_what_the_map_allows() {
        assertThat(uses).isNotEmpty();
        uses.forEach((from, targets) -> assertThat(targets)
                .as(from)
                .allMatch(to -> feature(from).equals(feature(to))
                        || ArchitectureTest.USES.get(feature(from)).contains(feature(to))));
    }

    @Test
    void there_are_no_cycles_between_packages() {
        uses.keySet()
                .forEach(start -> assertThat(wayBackTo(start, start, new TreeSet<>()))
                        .as("way from %s back to itself", start)
                        .isEmpty());
    }

    private List<String> wayBackTo(String goal, String from, Set<String> seen) {
        for (String next : uses.getOrDefault(from, Set.of())) {
            if (next.equals(goal)) {
                return List.of(from, goal);
            }
            if (seen.add(next)) {
                List<String> way = wayBackTo(goal, next, seen);
                if (!way.isEmpty()) {
                    List<String> longer = new ArrayList<>(List.of(from));
                    longer.addAll(way);
                    return longer;
                }
            }
        }
        return List.of();
    }

    private static String feature(String name) {
        return name.replaceFirst("\\..*", "");
    }

    private static Map<String, Set<String>> dependencies() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Map<String, Set<String>> uses = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(SourceDependenciesTest::read)
                    .forEach(source -> {
                        String from = PACKAGE.matcher(source)
                                .results()
                                .map(found -> found.group(1))
                                .findFirst()
                                .orElseThrow();
                        Set<String> targets = IMPORT.matcher(source)
                                .results()
                                .map(found -> found.group(1))
                                .filter(to -> !to.equals(from))
                                .collect(Collectors.toSet());
                        uses.computeIfAbsent(from, name -> new TreeSet<>()).addAll(targets);
                    });
            return uses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
