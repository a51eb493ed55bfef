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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {

    private static final Pattern MESSAGE_IN_TEMPLATE = Pattern.compile("msg\\(\"([^\"$]+)\"\\s*[,)]");
    private static final Pattern MESSAGE_IN_CODE = Pattern.compile("\"([a-z][A-Za-z]*Message)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern SIMPLIFIED = Pattern.compile("[们这个让请账号码验证录认]");

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void both_languages_have_the_same_keys_in_the_same_order(String type) {
        assertThat(chinese(type).keys()).isEqualTo(english(type).keys()).doesNotHaveDuplicates();
        assertThat(MessageFile.headings(type, "zh_Hant")).isEqualTo(MessageFile.headings(type, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void both_languages_have_the_same_placeholders(String type) {
        MessageFile english = english(type);

        chinese(type)
                .texts()
                .forEach((key, text) -> assertThat(placeholders(text))
                        .as(key)
                        .isEqualTo(placeholders(english.texts().getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @CsvSource({"login,zh_Hant", "login,en", "email,zh_Hant", "email,en"})
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
    @CsvSource({"login,zh_Hant", "login,en", "email,zh_Hant", "email,en"})
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
        assertThat(english(type).keys()).containsAll(named);
    }

    @Test
    void every_message_that_the_code_names_exists() {
        Set<String> named = MessageFile.files(Path.of("src", "main", "java"), ".java")
                .flatMap(MessageFile::lines)
                .flatMap(line -> MESSAGE_IN_CODE.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty();
        assertThat(english("login").keys()).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void chinese_texts_are_traditional(String type) {
        chinese(type)
                .texts()
                .forEach((key, text) ->
                        assertThat(SIMPLIFIED.matcher(text).find()).as(key).isFalse());
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
