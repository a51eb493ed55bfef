package tw.taiwanjobs.keycloak.profile;

import static org.assertj.core.api.Assertions.assertThat;

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
                "Ångström"
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
                ""
            })
    void what_could_be_read_as_an_address_is_not(String name) {
        assertThat(PersonName.isPlain(name)).isFalse();
    }
}
