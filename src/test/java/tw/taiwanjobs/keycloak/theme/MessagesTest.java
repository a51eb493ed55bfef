package tw.taiwanjobs.keycloak.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {

    private static final Pattern MESSAGE_IN_TEMPLATE = Pattern.compile("msg\\(\"([^\"$]+)\"\\s*[,)]");
    private static final Pattern MESSAGE_IN_CODE = Pattern.compile("\"([a-z][A-Za-z]*Message)\"");
    private static final Pattern ENDING_IN_TEMPLATE = Pattern.compile("\\+ \"([A-Z]\\w*)\"\\)");
    private static final Pattern SUBJECT_IN_CODE = Pattern.compile("\"([a-z][A-Za-z]*EmailSubject)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern SIMPLIFIED = Pattern.compile("[们这个让请账号码验证录认]");

    /** Keycloak reads them for the switch of languages. */
    private static final Set<String> NAMES_OF_LANGUAGES = Set.of("locale_zh-TW", "locale_en");

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void bothLanguagesHaveTheSameKeysInTheSameOrder(String type) {
        assertThat(chinese(type).keys()).isEqualTo(english(type).keys()).doesNotHaveDuplicates();
        assertThat(MessageFile.headings(type, "zh_Hant")).isEqualTo(MessageFile.headings(type, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void bothLanguagesHaveTheSamePlaceholders(String type) {
        MessageFile english = english(type);

        chinese(type)
                .texts()
                .forEach((key, text) -> assertThat(placeholders(text))
                        .as(key)
                        .isEqualTo(placeholders(english.texts().getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @CsvSource({"login,zh_Hant", "login,en", "email,zh_Hant", "email,en"})
    void everyTextIsAMessageFormatWithoutLoneQuotes(String type, String locale) {
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
    @CsvSource({"login,zh_Hant", "login,en", "email,zh_Hant", "email,en"})
    void noTextEndsInSpacesThatNobodySees(String type, String locale) {
        assertThat(MessageFile.read(type, locale).texts().values())
                .allSatisfy(text -> assertThat(text).isEqualTo(text.strip()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void everyMessageThatATemplateNamesExists(String type) {
        Set<String> named = MessageFile.templates(type)
                .flatMap(MessageFile::lines)
                .flatMap(line -> MESSAGE_IN_TEMPLATE.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty();
        assertThat(english(type).keys()).containsAll(named);
    }

    @Test
    void everyMessageThatTheCodeNamesExists() {
        assertThat(english("login").keys()).containsAll(namedInCode(MESSAGE_IN_CODE));
    }

    @Test
    void everySubjectThatTheCodeNamesExists() {
        assertThat(english("email").keys()).containsAll(namedInCode(SUBJECT_IN_CODE));
    }

    @Test
    void everyMessageThatTheUserProfileNamesExists() {
        Set<String> named = ProfileMessageKeys.needed();
        named.removeAll(StockMessages.keys("login"));

        assertThat(named).isNotEmpty();
        assertThat(english("login").keys()).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void noMessageIsUnused(String type) {
        Set<String> unused = new TreeSet<>(english(type).keys());
        unused.removeAll(StockMessages.keys(type));
        unused.removeAll(NAMES_OF_LANGUAGES);
        unused.removeAll(ProfileMessageKeys.needed());
        unused.removeAll(ProfileMessageKeys.optional());
        String sources = Stream.concat(MessageFile.templates(type), javaFiles())
                .flatMap(MessageFile::lines)
                .collect(Collectors.joining("\n"));
        unused.removeIf(key -> isNamed(key, sources));

        assertThat(unused).isEmpty();
    }

    /** By the whole key, or by its beginning where a template puts the end to it: {@code msg(name + "Url")}. */
    private static boolean isNamed(String key, String sources) {
        return Stream.concat(
                        Stream.of(""),
                        ENDING_IN_TEMPLATE.matcher(sources).results().map(found -> found.group(1)))
                .filter(key::endsWith)
                .anyMatch(ending -> sources.contains('"' + key.substring(0, key.length() - ending.length()) + '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void chineseTextsAreTraditional(String type) {
        chinese(type)
                .texts()
                .forEach((key, text) ->
                        assertThat(SIMPLIFIED.matcher(text).find()).as(key).isFalse());
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
