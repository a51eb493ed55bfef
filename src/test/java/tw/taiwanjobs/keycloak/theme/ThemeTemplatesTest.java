package tw.taiwanjobs.keycloak.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page and each mail that Keycloak has a template for is one of ours, or cannot come: {@code absent-templates.csv} says why. */
class ThemeTemplatesTest {

    private static final Path LIST = Path.of("src/test/resources/absent-templates.csv");
    private static final Path REPLACEMENTS =
            Path.of("src/main/resources/META-INF/services/org.keycloak.authentication.RequiredActionFactory");

    private static final Set<String> PARTS = Set.of("template.ftl", "frame-commons.ftl");
    private static final Pattern GREETING = Pattern.compile("\\w+Greeting|toMember");

    private enum Reason {
        UNNAMED,
        EXECUTION,
        ACTION,
        ANSWERED,
        SETTING,
        LISTENER
    }

    private record Absence(String type, String template, Reason reason, String subject) {
        static Absence of(String line) {
            String[] cells = line.split(",", -1);
            return new Absence(
                    cells[0], cells[1], Reason.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT)), cells[3]);
        }
    }

    private final KeycloaksClasses keycloak = new KeycloaksClasses();
    private final ShippedRealm realm = new ShippedRealm();

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void each_template_of_keycloaks_is_ours_or_has_a_reason(String type) throws Exception {
        Set<String> stock = stock(type);

        assertThat(stock).hasSizeGreaterThan(15);
        assertThat(Stream.concat(ours(type), absent(type))).containsAll(stock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void a_reason_stands_for_a_template_of_keycloaks_that_is_not_ours(String type) throws Exception {
        Set<String> absent = absent(type).collect(Collectors.toSet());

        assertThat(absent).isSubsetOf(stock(type));
        assertThat(absent).doesNotContainAnyElementsOf(ours(type).toList());
    }

    @Test
    void no_class_of_keycloaks_asks_for_what_is_unnamed() throws IOException {
        assertThat(subjects(Reason.UNNAMED, Absence::template)).noneMatch(keycloak::name);
    }

    @Test
    void executions_and_actions_are_keycloaks_and_not_the_realms() throws IOException {
        Set<String> executions = subjects(Reason.EXECUTION, Absence::subject);
        Set<String> actions = subjects(Reason.ACTION, Absence::subject);

        assertThat(Stream.concat(executions.stream(), actions.stream())).allMatch(keycloak::name);
        assertThat(executions).doesNotContainAnyElementsOf(realm.executions());
        assertThat(actions).doesNotContainAnyElementsOf(realm.requiredActions());
    }

    @Test
    void settings_and_listeners_are_not_the_realms() throws IOException {
        Set<String> settings = subjects(Reason.SETTING, Absence::subject);

        assertThat(settings).isNotEmpty().noneMatch(realm::has);
        assertThat(subjects(Reason.LISTENER, Absence::subject)).doesNotContainAnyElementsOf(realm.listeners());
    }

    @Test
    void classes_that_answer_are_ours_and_at_work() throws IOException {
        String atWork = Files.readString(REPLACEMENTS);

        assertThat(subjects(Reason.ANSWERED, Absence::subject))
                .isNotEmpty()
                .allMatch(name -> Pattern.compile("\\." + name + "$", Pattern.MULTILINE)
                        .matcher(atWork)
                        .find());
    }

    @Test
    void a_mail_has_both_forms() {
        assertThat(MessageFile.templates("email")
                        .map(ThemeTemplatesTest::name)
                        .filter(isPart().negate())
                        .distinct())
                .allSatisfy(name -> assertThat(MessageFile.templates("email").map(ThemeTemplatesTest::name))
                        .filteredOn(name::equals)
                        .hasSize(2));
    }

    @Test
    void both_forms_of_a_mail_greet_alike() {
        Map<String, Set<String>> greetings = MessageFile.templates("email")
                .filter(template -> !PARTS.contains(name(template)))
                .collect(Collectors.groupingBy(
                        ThemeTemplatesTest::name,
                        Collectors.mapping(ThemeTemplatesTest::greeting, Collectors.toSet())));

        assertThat(greetings).hasSizeGreaterThan(20);
        assertThat(greetings)
                .allSatisfy((mail, greeting) -> assertThat(greeting).as(mail).hasSize(1));
    }

    /** The member's name, unless the template says otherwise. */
    private static String greeting(Path template) {
        return MessageFile.lines(template)
                .flatMap(line -> GREETING.matcher(line).results())
                .map(MatchResult::group)
                .findFirst()
                .orElse("toMember");
    }

    private static Predicate<String> isPart() {
        return name -> name.equals("template.ftl");
    }

    private static Set<String> subjects(Reason reason, java.util.function.Function<Absence, String> what)
            throws IOException {
        Set<String> subjects = absences().stream()
                .filter(absence -> absence.reason() == reason)
                .map(what)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(subjects).as(reason.name()).isNotEmpty().doesNotContain("");
        return subjects;
    }

    private static Stream<String> absent(String type) throws IOException {
        return absences().stream()
                .filter(absence -> absence.type().equals(type))
                .map(Absence::template);
    }

    private static List<Absence> absences() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(Absence::of)
                .toList();
    }

    private static Stream<String> ours(String type) {
        return MessageFile.templates(type).map(ThemeTemplatesTest::name);
    }

    private static String name(Path template) {
        return String.valueOf(template.getFileName());
    }

    private static Set<String> stock(String type) throws IOException, URISyntaxException {
        Path jar = Path.of(StockMessages.class
                .getResource("/theme/base/login/template.ftl")
                .toURI()
                .getSchemeSpecificPart()
                .replaceAll("^file:|!.*$", ""));
        Pattern template = Pattern.compile("theme/(?:base|keycloak\\.v2)/" + type + "/(?:html/|text/)?([^/]+\\.ftl)");
        try (JarFile themes = new JarFile(jar.toFile())) {
            return themes.stream()
                    .map(ZipEntry::getName)
                    .map(template::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
