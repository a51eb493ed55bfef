package tw.taiwanjobs.keycloak.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The list of requirements has every code that is used, once and in order, and names tests that exist. */
class RequirementsTest {

    private static final Path LIST = Path.of("docs/requirements.md");
    private static final List<String> PLACES =
            List.of("src", "themes", "docs", "realm-config", "README.md", "CONTRIBUTING.md");
    private static final List<String> NO_TEXT = List.of(".ulaw", ".jpg");
    private static final Path TESTS = Path.of("src/test");
    private static final Path THEME = Path.of("themes/taiwanjobs");
    private static final Path DOCUMENTS = Path.of("src/main/resources/documents");

    /** Of a range such as S2.8–S2.10 both ends. */
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9])S(?:\\d+\\.|-[XI])\\d+");

    private static final List<String> GROUPS = List.of("S1.", "S2.", "S3.", "S4.", "S5.", "S6.", "S7.", "S-X", "S-I");
    private static final Pattern IN_BACKTICKS = Pattern.compile("`([^`]+)`");
    private static final Pattern REASON = Pattern.compile("none: \\S.+");
    private static final Pattern TEST_CLASS = Pattern.compile("\\w+(?:Test|IT)(?=\\.java$)");

    private record Row(String code, String requirement, String shownBy) {}

    @Test
    void every_code_that_is_used_is_listed() throws IOException {
        Map<String, Path> used = usedCodes();
        assertThat(used).isNotEmpty();

        used.keySet().removeAll(codes());

        assertThat(used).isEmpty();
    }

    @Test
    void codes_are_listed_once_in_order_without_a_gap() throws IOException {
        List<String> codes = codes();

        assertThat(codes)
                .containsExactlyElementsOf(
                        GROUPS.stream().flatMap(group -> numbered(group, codes)).toList());
    }

    @Test
    void every_row_names_a_test_or_says_why_there_is_none() throws IOException {
        for (Row row : rows()) {
            if (inBackticks(row.shownBy()).isEmpty()) {
                assertThat(row.shownBy()).as(row.code()).matches(REASON);
            }
        }
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Set<String> classes = testClasses();

        for (Row row : rows()) {
            assertThat(inBackticks(row.shownBy())).as(row.code()).allMatch(classes::contains, "a test class");
        }
    }

    @Test
    void words_in_backticks_are_those_of_the_theme_or_of_a_document() throws IOException {
        Set<String> texts = texts();

        for (Row row : rows()) {
            assertThat(inBackticks(row.requirement())).as(row.code()).allMatch(texts::contains, "a text");
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith("| S"))
                .map(line -> line.replaceAll("^\\| | \\|$", "").split(" \\| "))
                .map(cells -> new Row(cells[0], cells[1], cells[2]))
                .toList();
    }

    private static List<String> codes() throws IOException {
        return rows().stream().map(Row::code).toList();
    }

    /** The codes that a group has when none is left out. */
    private static Stream<String> numbered(String group, List<String> codes) {
        long count = codes.stream().filter(code -> code.startsWith(group)).count();
        return IntStream.rangeClosed(1, Math.toIntExact(count)).mapToObj(number -> group + number);
    }

    /** Each code with a file that uses it. */
    private static Map<String, Path> usedCodes() throws IOException {
        Map<String, Path> used = new TreeMap<>();
        for (String place : PLACES) {
            for (Path file : files(Path.of(place))) {
                CODE.matcher(Files.readString(file)).results().forEach(code -> used.put(code.group(), file));
            }
        }
        return used;
    }

    private static Set<String> testClasses() throws IOException {
        return files(TESTS).stream()
                .flatMap(file -> TEST_CLASS.matcher(file.toString()).results())
                .map(name -> name.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> texts() throws IOException {
        Set<String> texts = new HashSet<>();
        for (String type : List.of("common", "login", "email")) {
            messages(type).values().forEach(text -> texts.add(withoutTags(text.toString())));
        }
        for (Path file : files(DOCUMENTS)) {
            texts.addAll(Jsoup.parse(Files.readString(file))
                    .select("h2, h3, h4, p, li")
                    .eachText());
        }
        return texts;
    }

    private static Properties messages(String type) throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(
                THEME.resolve(type).resolve("messages/messages_zh_Hant.properties"), StandardCharsets.UTF_8)) {
            messages.load(file);
        }
        return messages;
    }

    private static String withoutTags(String text) {
        return Jsoup.parse(text).text();
    }

    private static List<String> inBackticks(String cell) {
        return IN_BACKTICKS.matcher(cell).results().map(words -> words.group(1)).toList();
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(LIST))
                    .filter(file -> NO_TEXT.stream().noneMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
