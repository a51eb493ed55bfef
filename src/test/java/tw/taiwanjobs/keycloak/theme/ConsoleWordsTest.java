package tw.taiwanjobs.keycloak.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.keycloak.theme.Theme;

class ConsoleWordsTest {

    @Test
    void placeholders_and_quotes_are_written_as_consoles_write_them() {
        assertThat(translated(Map.of("a", "At most {1} of {0}", "b", "Member''s name")))
                .containsEntry("a", "At most {{1}} of {{0}}")
                .containsEntry("b", "Member's name");
    }

    @Test
    void a_field_has_the_label_that_needs_no_row_around_it() {
        assertThat(translated(Map.of("region", "縣市", "alone.region", "通訊地址縣市")))
                .containsExactlyEntriesOf(Map.of("region", "通訊地址縣市"));
    }

    /** What MessageFormat does beyond numbers in braces, i18next does not. */
    @Test
    void no_shared_word_needs_more_than_that() {
        for (String locale : new String[] {"zh_Hant", "en"}) {
            assertThat(MessageFile.read("common", locale).texts().values())
                    .noneMatch(text -> text.replaceAll("\\{\\d+}", "").matches(".*[{}].*"));
        }
    }

    @Test
    void consoles_find_them_under_a_name_of_their_own() throws Exception {
        ConsoleWordsProvider provider = new ConsoleWordsProvider();

        assertThat(provider.hasTheme(ConsoleWordsProvider.NAME, Theme.Type.COMMON))
                .isTrue();
        assertThat(provider.hasTheme(ConsoleWordsProvider.NAME, Theme.Type.ACCOUNT))
                .isFalse();
        assertThat(provider.getTheme(ConsoleWordsProvider.NAME, Theme.Type.COMMON)
                        .getMessages(Locale.forLanguageTag("zh-TW")))
                .containsEntry("schoolCounty", "學校所屬縣市")
                .containsEntry("requiredEnterMessage", "請輸入{{0}}。");
    }

    private static Map<Object, Object> translated(Map<String, String> texts) {
        Properties shared = new Properties();
        shared.putAll(texts);
        return ConsoleWords.translated(shared);
    }
}
