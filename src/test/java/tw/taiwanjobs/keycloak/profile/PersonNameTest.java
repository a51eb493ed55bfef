package tw.taiwanjobs.keycloak.profile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明",
                "歐陽 娜娜",
                "谷辣斯‧尤達卡",
                "巴燕·達魯",
                "Sufin Siluko",
                "O'Brien",
                "Jean-Luc d’Arc",
                "Martin Luther King Jr.",
                "J. R. R. Tolkien",
                "Nguyễn Thị Ánh",
                "〇一",
                "𠮷野",
                "\uE000明",
                "Ångström",
                "Kolas Yotaka",
                "Lisin‧Haluwey",
                "'t Hooft",
                "홍길동",
                "やまだ・はなこ",
                "ｱﾝﾅ",
                "محمد بن سلمان",
                "می\u200Cخواهم",
                "ปริญญา",
                "\uF900\uFA0E",
                "\uD87E\uDC00",
                "林\uDB40\uDD00明",
                "\uF8FF",
                "\uDB80\uDC00\uDBFF\uDFFD"
            })
    void a_name_is_plain(String name) {
        assertThat(PersonName.isPlain(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您的補助款已核發請至 bit.ly/3xYzAbC 領取",
                "Win cash gov-tw.info",
                "www.example",
                "a@b",
                "http://x",
                "tel:0800",
                "王小明1",
                "<b>王</b>",
                "a.b",
                "王\n小明",
                ".",
                "王．小明",
                "台灣。公司",
                "J.R.R. Tolkien",
                "王\u3164/小明",
                "\u200D王",
                "\u0301",
                "👩‍💻",
                "王小明①",
                ""
            })
    void what_could_be_read_as_an_address_is_not(String name) {
        assertThat(PersonName.isPlain(name)).isFalse();
    }

    @Test
    void an_administrator_may_give_a_name_that_the_form_refuses() {
        TypedProfile profile = TypedProfile.of("firstName", "Rajan A/L Muthu").editedByAdministrator();
        assertThat(PersonName.check("firstName", profile)).isEmpty();
        assertThat(PersonName.isPlain("Rajan A/L Muthu")).isFalse();
    }

    /** Every plane that has ideographs, whatever Unicode version the running Java knows. */
    @Property
    void every_ideograph_may_begin_a_name(@ForAll @IntRange(min = 0x20000, max = 0x3FFFD) int codePoint) {
        assertThat(PersonName.isPlain(Character.toString(codePoint) + "明")).isEqualTo((codePoint & 0xFFFF) <= 0xFFFD);
    }

    @Property
    void a_name_is_the_same_when_it_is_typed_again(@ForAll String typed) {
        String once = ProfileInput.normalize("firstName", typed);
        assertThat(ProfileInput.normalize("firstName", once)).isEqualTo(once);
    }

    @Property
    void what_a_mail_carries_has_no_digit_slash_colon_or_dot_inside(@ForAll String text) {
        if (PersonName.isPlain(text)) {
            assertThat(text).doesNotContainPattern("[0-9/:@<>]|\\.[^ ]");
        }
    }

    @Property
    void the_form_and_the_mail_have_one_rule(@ForAll @StringLength(min = 1, max = 64) String name) {
        if (PersonName.check("firstName", TypedProfile.of("firstName", name)).isEmpty() && !name.isBlank()) {
            assertThat(PersonName.isPlain(name)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uF900", "\uFAD9", "\uD87E\uDC00", "\uD87E\uDE1D", "\uE000", "\uDB80\uDC00", "〇"})
    void is_kept_as_it_was_typed(String character) {
        String name = "王" + character + "e\u0301" + character;
        assertThat(ProfileInput.normalize("firstName", name)).isEqualTo("王" + character + "é" + character);
    }
}
