package tw.taiwanjobs.keycloak.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.Letters;

final class MessagesTest {

    private static final Pattern MESSAGE_IN_TEMPLATE = Pattern.compile("msg\\(\"([^\"$]+)\"\\s*[,)]");
    private static final Pattern MESSAGE_IN_CODE = Pattern.compile("\"([a-z][A-Za-z]*Message)\"");
    private static final Pattern ENDING_IN_TEMPLATE = Pattern.compile("\\+ \"([A-Z]\\w*)\"[,);]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern SIMPLIFIED = Pattern.compile("[们这个让请账号码验证录认]");

    /** The code puts it behind the prefix of what the link is for. */
    private static final Pattern STATE_OF_LINK = Pattern.compile("Link(Expired|Used|Replaced|Taken|Refused)$");

    private static final Pattern CONSENT_TEXT = Pattern.compile("\"consent\\.screen\\.text\": \"\\$\\{(\\w+)}\"");

    /** The code has them from the database. */
    private static final Pattern CODE_OF_KEPT_DATA = Pattern.compile("data(Event|Error|Link|Letter|MailState|Lock)\\.");

    private static final Pattern EVENT_AND_ERROR = Pattern.compile("\\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern EVENT = Pattern.compile("`([A-Z0-9_]+)`");
    private static final Pattern ERROR = Pattern.compile("`([a-z_]+)`");
    private static final Pattern PURPOSE_OF_LINK = Pattern.compile("super\\(\"([a-z-]+)\"");

    private static final String REQUIRED_ACTION = "requiredAction.";

    /** Keycloak reads them for the switch of languages. */
    private static final Set<String> NAMES_OF_LANGUAGES = Set.of("locale_zh-TW", "locale_en");

    @ParameterizedTest
    @ValueSource(strings = {"common", "login", "email", "account", "admin"})
    void both_languages_have_the_same_keys_in_the_same_order(String type) {
        assertThat(chinese(type).keys()).isEqualTo(english(type).keys()).doesNotHaveDuplicates();
        assertThat(MessageFile.headings(type, "zh_Hant")).isEqualTo(MessageFile.headings(type, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "login", "email", "account", "admin"})
    void both_languages_have_the_same_placeholders(String type) {
        MessageFile english = english(type);

        chinese(type)
                .texts()
                .forEach((key, text) -> assertThat(placeholders(text))
                        .as(key)
                        .isEqualTo(placeholders(english.texts().getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_text_is_a_message_format_without_lone_quotes(String type, String locale) {
        MessageFile.read(type, locale).texts().forEach((key, text) -> {
            assertThat(LONE_QUOTE.matcher(text).find())
                    .as("lone quote in %s", key)
                    .isFalse();
            assertThatCode(() -> new MessageFormat(text, Locale.ENGLISH))
                    .as(key)
                    .doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_text_ends_in_spaces_that_nobody_sees(String type, String locale) {
        assertThat(MessageFile.read(type, locale).texts().values())
                .allSatisfy(text -> assertThat(text).isEqualTo(text.strip()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void every_message_that_a_template_names_exists(String type) {
        Set<String> named = MessageFile.templates(type)
                .flatMap(MessageFile::lines)
                .flatMap(line -> MESSAGE_IN_TEMPLATE.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty();
        assertThat(MessageFile.shownBy(type, "en").keySet()).containsAll(named);
    }

    @Test
    void every_message_that_the_code_names_exists() {
        assertThat(MessageFile.shownBy("login", "en").keySet()).containsAll(namedInCode(MESSAGE_IN_CODE));
    }

    @Test
    void every_letter_has_its_subject_and_both_templates() {
        List<Letter> letters = ServiceLoader.load(Letters.class).stream()
                .flatMap(feature -> feature.get().letters().stream())
                .toList();

        assertThat(letters).extracting(Letter::kind).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(english("email").keys())
                .containsAll(letters.stream().map(Letter::subjectKey).toList());
        assertThat(letters)
                .allSatisfy(letter -> assertThat(
                                MessageFile.templates("email").filter(file -> file.endsWith(letter.kind() + ".ftl")))
                        .hasSize(2));
    }

    @Test
    void every_message_that_the_user_profile_names_exists() {
        Set<String> named = ProfileMessageKeys.needed();
        named.removeAll(StockMessages.keys("login"));

        assertThat(named).isNotEmpty();
        assertThat(english("common").keys()).containsAll(named);
    }

    @Test
    void every_text_of_a_client_scope_exists() {
        assertThat(textsOfClientScopes()).isNotEmpty();
        assertThat(english("common").keys()).containsAll(textsOfClientScopes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email", "account"})
    void no_message_is_unused(String type) {
        Set<String> unused = new TreeSet<>(english(type).keys());
        unused.removeAll(StockMessages.keys(type));
        String sources = sources(type);
        unused.removeIf(key -> isNamed(key, sources));
        unused.removeIf(key -> CODE_OF_KEPT_DATA.matcher(key).lookingAt());

        assertThat(unused).isEmpty();
    }

    /** What docs/events.md names, of Keycloak's and of ours, which the page member-data shows to the member. */
    @Test
    void every_event_and_every_error_that_a_member_reads_of_has_words() {
        Set<String> codes = MessageFile.lines(Path.of("docs", "events.md"))
                .dropWhile(line -> !line.equals("## Events"))
                .takeWhile(line -> !line.equals("## Meters"))
                .map(EVENT_AND_ERROR::matcher)
                .filter(Matcher::lookingAt)
                .flatMap(row -> Stream.concat(
                        codes(EVENT, row.group(1)).map(type -> "dataEvent." + type.replaceFirst("_ERROR$", "")),
                        codes(ERROR, row.group(2)).map("dataError."::concat)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(english("login").keys()).containsAll(codes);
    }

    @Test
    void every_letter_and_every_link_that_a_member_reads_of_has_words() {
        Stream<String> letters = ServiceLoader.load(Letters.class).stream()
                .flatMap(feature -> feature.get().letters().stream())
                .map(letter -> "dataLetter." + letter.kind());
        Set<String> links = MessageFile.files(Path.of("src", "main", "java"), "Link.java")
                .flatMap(MessageFile::lines)
                .flatMap(line -> PURPOSE_OF_LINK.matcher(line).results())
                .map(found -> "dataLink." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(links).hasSizeGreaterThan(5);
        assertThat(english("login").keys()).containsAll(links).containsAll(letters.toList());
    }

    private static Stream<String> codes(Pattern code, String cell) {
        return code.matcher(cell).results().map(found -> found.group(1));
    }

    @Test
    void no_message_of_all_is_unused() {
        Set<String> unused = new TreeSet<>(english("common").keys());
        unused.removeAll(StockMessages.keys("login"));
        unused.removeAll(NAMES_OF_LANGUAGES);
        unused.removeAll(ProfileMessageKeys.needed());
        unused.removeAll(ProfileMessageKeys.optional());
        unused.removeAll(ProfileMessageKeys.alone());
        unused.removeAll(textsOfClientScopes());
        unused.removeIf(key -> key.startsWith(REQUIRED_ACTION));
        String sources = sources("login");
        unused.removeIf(key -> isNamed(key, sources));

        assertThat(unused).isEmpty();
    }

    @Test
    void every_required_action_of_the_realm_has_a_name() {
        Set<String> actions = new ShippedRealm()
                .requiredActions().stream().map(REQUIRED_ACTION::concat).collect(Collectors.toSet());

        assertThat(actions).hasSizeGreaterThan(10);
        assertThat(english("common").keys()).containsAll(actions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email", "account"})
    void no_word_of_all_is_written_a_second_time(String type) {
        assertThat(english(type).keys())
                .doesNotContainAnyElementsOf(english("common").keys());
    }

    /** All of them, so that no English stands on a Chinese page. */
    @ParameterizedTest
    @ValueSource(strings = {"login", "email", "account"})
    void keycloaks_own_texts_are_there_in_chinese(String type) {
        assertThat(StockMessages.keys(type)).isNotEmpty();
        assertThat(StockMessages.chineseKeys(type)).containsAll(StockMessages.keys(type));
    }

    /** By the whole key, or by its beginning where a template puts the end to it: {@code msg(name + "Url")}. */
    private static boolean isNamed(String key, String sources) {
        return Stream.concat(
                        Stream.of(""),
                        ENDING_IN_TEMPLATE.matcher(sources).results().map(found -> found.group(1)))
                .filter(key::endsWith)
                .map(ending -> key.substring(0, key.length() - ending.length()))
                .map(beginning -> STATE_OF_LINK.matcher(beginning).replaceFirst(""))
                .anyMatch(beginning -> sources.contains('"' + beginning + '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "login", "email", "account", "admin"})
    void chinese_texts_are_traditional(String type) {
        chinese(type)
                .texts()
                .forEach((key, text) ->
                        assertThat(SIMPLIFIED.matcher(text).find()).as(key).isFalse());
    }

    /** What the page {@code consent} says of a scope stands in the realm file. */
    private static Set<String> textsOfClientScopes() {
        return MessageFile.lines(ProjectFiles.realm())
                .flatMap(line -> CONSENT_TEXT.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namedInCode(Pattern message) {
        Set<String> named = javaFiles()
                .flatMap(MessageFile::lines)
                .flatMap(line -> message.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty();
        return named;
    }

    private static String sources(String type) {
        return Stream.of(MessageFile.templates(type), MessageFile.scripts(type), javaFiles())
                .flatMap(files -> files)
                .flatMap(MessageFile::lines)
                .collect(Collectors.joining("\n"));
    }

    static Stream<Arguments> files() {
        return Stream.of("common", "login", "email", "account", "admin")
                .flatMap(type -> Stream.of("zh_Hant", "en").map(locale -> Arguments.of(type, locale)));
    }

    private static Stream<Path> javaFiles() {
        return MessageFile.files(Path.of("src", "main", "java"), ".java");
    }

    private static MessageFile chinese(String type) {
        return MessageFile.read(type, "zh_Hant");
    }

    private static MessageFile english(String type) {
        return MessageFile.read(type, "en");
    }

    private static Set<String> placeholders(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
