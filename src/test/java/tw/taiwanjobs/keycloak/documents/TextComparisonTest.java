package tw.taiwanjobs.keycloak.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.documents.TextPart.Change;

/** What is marked, and where. {@code [-x-]} was removed, {@code [+x+]} added. */
class TextComparisonTest {

    @Test
    void chinese_is_compared_character_by_character_and_numbers_as_one() {
        assertThat(differences("<p>驗證信的連結24小時內有效，逾時請重新申請。</p>", "<p>驗證信的連結48小時內有效，逾期請重新申請。</p>"))
                .containsExactly("|驗證信的連結[-24-][+48+]小時內有效，逾[-時-][+期+]請重新申請。");
    }

    @Test
    void english_is_compared_word_by_word() {
        assertThat(differences("en", "<p>The link is good for one day.</p>", "<p>The link is good for two days.</p>"))
                .containsExactly("|The link is good for [-one-][+two+] [-day-][+days+].");
    }

    @Test
    void what_has_not_changed_is_left_out_and_what_has_stands_below_its_heading() {
        assertThat(differences(
                        "<h3>第一條</h3><p>不變</p><h3>第二條</h3><p>會員應妥善保管密碼。</p><ul><li>舊的一項規定</li></ul>",
                        "<h3>第一條</h3><p>不變</p><h3>第二條</h3><p>會員應妥善保管帳號及密碼。</p><ul><li>完全另外寫</li></ul>"))
                .containsExactly("第二條|會員應妥善保管[+帳號及+]密碼。", "第二條|[-舊的一項規定-]", "第二條|[+完全另外寫+]");
    }

    @Test
    void a_paragraph_that_came_before_a_changed_one_is_not_taken_for_it() {
        assertThat(differences("<p>會員應妥善保管密碼。</p>", "<p>本網站於每月第一個星期日進行維護。</p><p>會員應妥善保管帳號及密碼。</p>"))
                .containsExactly("|[+本網站於每月第一個星期日進行維護。+]", "|會員應妥善保管[+帳號及+]密碼。");
    }

    @Test
    void the_same_text_has_no_difference() {
        assertThat(differences("<p>甲</p>", "<p>甲</p>")).isEmpty();
    }

    /** Whatever is compared: without what was added the old text is left, without what was removed the new one. */
    @Property(tries = 200)
    void both_texts_can_be_read_out_of_the_words(
            @ForAll("sentences") String before, @ForAll("sentences") String after) {
        List<String> old = Words.of(before, DocumentLanguages.ALL.get(0));
        List<String> now = Words.of(after, DocumentLanguages.ALL.get(0));

        List<TextPart> parts = ChangedWords.of(old, now);

        assertThat(without(Change.ADDED, parts)).isEqualTo(before);
        assertThat(without(Change.REMOVED, parts)).isEqualTo(after);
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of("會", "員", "條款", "24", " ", "link", "，", "𠮷", "a1")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }

    @Test
    void a_long_text_without_a_word_of_the_old_one_is_told_whole() {
        String before = paragraphs('\u4e00');
        String after = paragraphs('\u6e00');

        assertThat(differences(before, after)).hasSize(2 * 500);
    }

    private static String paragraphs(char first) {
        StringBuilder html = new StringBuilder();
        for (int paragraph = 0; paragraph < 500; paragraph++) {
            html.append("<p>");
            for (int character = 0; character < 190; character++) {
                html.append((char) (first + (paragraph * 7 + character) % 4000));
            }
            html.append("</p>");
        }
        return html.toString();
    }

    private static String without(Change change, List<TextPart> parts) {
        return parts.stream()
                .filter(part -> part.change() != change)
                .map(TextPart::text)
                .collect(Collectors.joining());
    }

    private static List<String> differences(String before, String after) {
        return differences("zh-TW", before, after);
    }

    private static List<String> differences(String locale, String before, String after) {
        return TextComparison.of(text(locale, "1", before), text(locale, "2", after)).stream()
                .map(passage -> passage.heading() + "|"
                        + passage.parts().stream()
                                .map(TextComparisonTest::shown)
                                .collect(Collectors.joining()))
                .toList();
    }

    private static Document text(String locale, String version, String body) {
        return new Document("member-terms", version, locale, "<h2>Terms</h2>" + body);
    }

    private static String shown(TextPart part) {
        return switch (part.change()) {
            case SAME -> part.text();
            case ADDED -> "[+" + part.text() + "+]";
            case REMOVED -> "[-" + part.text() + "-]";
        };
    }
}
