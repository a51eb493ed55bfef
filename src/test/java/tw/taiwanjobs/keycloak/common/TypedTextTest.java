package tw.taiwanjobs.keycloak.common;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @Test
    void absent_text_is_empty() {
        assertThat(TypedText.normalize(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Ａ１２３－４５＠．～|A123-45@.~",
                " A1 |A1",
                "\u3000王　小明\u3000|王 小明",
                "\uFEFF\u200BA1\u200B\u2060|A1",
                "\u00A0A1\u0085\u2028|A1",
                "e\u0301|\u00E9",
                "アイウ|アイウ",
                "臺北 市|臺北 市",
            })
    void folds_composes_and_strips(String typed, String normalized) {
        assertThat(TypedText.normalize(typed)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\nA1\r\n", "A1\n", "\tA1", "\u2028A1\u2029"})
    void strips_line_breaks_at_both_ends(String typed) {
        assertThat(TypedText.normalize(typed)).isEqualTo("A1");
    }

    @Test
    void many_inner_spaces_take_no_time() {
        String typed = "a" + " ".repeat(900) + "b";
        assertThat(TypedText.normalize(typed)).isEqualTo(typed);
        assertThat(TypedText.normalize("a" + " ".repeat(200_000) + "b")).isEqualTo("a");
    }

    @Property
    void normalizing_twice_changes_nothing(@ForAll String typed) {
        String once = TypedText.normalize(typed);
        assertThat(TypedText.normalize(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王小明", "O'Brien-Smith, Jr.", "𠮷野家", "👩‍💻", "<b>&amp;</b>", "é"})
    void ordinary_text_is_a_safe_line(String text) {
        assertThat(TypedText.isSafeLine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\0b",
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u007Fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u202Eb",
                "a\u202Ab",
                "a\u2066b",
                "a\u2069b",
                "a\u200Eb",
                "a\u200Fb",
                "a\u061Cb",
                "a\uD83Db",
                "a\uDE00b"
            })
    void control_characters_direction_marks_and_half_surrogates_are_unsafe(String text) {
        assertThat(TypedText.isSafeLine(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',0", "王小明,3", "𠮷野家,3", "e\u0301,1", "\uF900\uD87E\uDC00,2"})
    void length_is_counted_in_composed_code_points(String text, int length) {
        assertThat(TypedText.isLongerThan(length, text)).isFalse();
        assertThat(TypedText.isLongerThan(length - 1, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uF900", "\uFAD9", "\uD87E\uDC00", "\uD87E\uDE1D", "\uFA0E", "\uE000", "\uDB80\uDC00"})
    void ideographs_stay_as_typed(String ideograph) {
        assertThat(TypedText.normalize(ideograph)).isEqualTo(ideograph);
        assertThat(TypedText.normalize("e\u0301" + ideograph + "e\u0301")).isEqualTo("é" + ideograph + "é");
    }

    /** So many fit into one field of a POST; sorting all of them takes as long as several logins. */
    @Test
    void of_a_flood_of_marks_only_the_beginning_is_composed() {
        String flood = "a" + "\u0315\u0316".repeat(10_900);

        assertThat(TypedText.normalize(flood))
                .isEqualTo(TypedText.normalize(flood.substring(0, TypedText.LONGEST)))
                .hasSizeLessThanOrEqualTo(TypedText.LONGEST);
        assertThat(TypedText.isLongerThan(64, flood)).isTrue();
    }

    @Property
    void nothing_longer_comes_out_than_the_longest(@ForAll String text) {
        assertThat(TypedText.cut(text.repeat(50))).hasSizeLessThanOrEqualTo(TypedText.LONGEST);
    }

    @Test
    void no_character_is_cut_in_two() {
        assertThat(TypedText.cut("ab𠮷", 3)).isEqualTo("ab");
        assertThat(TypedText.cut("ab𠮷", 4)).isEqualTo("ab𠮷");
    }
}
