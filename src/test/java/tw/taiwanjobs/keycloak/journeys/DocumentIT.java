package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The pages of the documents that everybody may read. */
@ExtendWith(Chromium.class)
class DocumentIT {

    private final RunningProduct product = RunningProduct.get();

    @ParameterizedTest
    @CsvSource({
        "member-benefits, 求職會員專屬權益, Benefits for job-seeking members",
        "login-notices, 注意事項, Notices",
        "member-terms, 會員服務約定條款, Member service terms",
        "privacy-policy, 隱私權政策, Privacy policy",
        "data-notice, 個人資料蒐集告知事項, Notice about the collection of personal data"
    })
    void each_is_there_in_both_languages_and_the_switch_leads_from_one_to_the_other(
            String name, String chinese, String english) {
        HttpBrowser reader = HttpBrowser.inChinese().open(address(name));
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.page()).isEqualTo("document");
        assertThat(heading(reader)).isEqualTo(chinese);

        reader.open(language(reader, "en"));

        assertThat(reader.page()).isEqualTo("document");
        assertThat(heading(reader)).isEqualTo(english);
        assertThat(heading(reader.open(address("member-terms"))))
                .as("the choice stays")
                .isEqualTo("Member service terms");
        assertThat(heading(reader.open(language(reader, "zh-TW")))).isEqualTo("會員服務約定條款");
    }

    @Test
    void each_leads_to_the_others() {
        HttpBrowser reader = HttpBrowser.inEnglish().open(address("login-notices"));
        List<String> others = reader.document().select("main nav a").eachAttr("abs:href");

        assertThat(others).hasSize(5);
        for (String other : others) {
            reader.open(other);
            assertThat(reader.page()).isEqualTo("document");
            assertThat(reader.document().selectFirst("html").attr("lang")).isEqualTo("en");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-document", "current.properties", "..%2fdocuments", "member-terms%00", "%E6%A2%9D"})
    void another_name_is_a_page_not_found(String name) {
        HttpBrowser reader = HttpBrowser.inChinese().open(address(name));

        assertThat(reader.status()).isIn(400, 404);
        assertThat(reader.body()).doesNotContain("member-terms=");
    }

    @Test
    void the_page_not_found_says_so() {
        HttpBrowser reader = HttpBrowser.inChinese().open(address("no-such-document"));

        assertThat(reader.status()).isEqualTo(404);
        assertThat(reader.page()).isEqualTo("error");
        assertThat(reader.document().text()).contains("找不到您要閱讀的文件");
    }

    @Test
    void a_folder_adds_documents_and_versions_without_another_jar() {
        HttpBrowser reader = HttpBrowser.inChinese().open(address("notice-of-the-test"));

        assertThat(heading(reader)).isEqualTo("由資料夾公告的文件");
        assertThat(reader.document().text()).contains("版本：2026-11");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-TW, 1280, privacy-policy",
        "zh-TW, 360, login-notices",
        "en, 1280, login-notices",
        "en, 360, privacy-policy",
        "zh-TW, 360, member-terms",
        "zh-TW, 1280, member-benefits"
    })
    void each_is_light_accessible_and_printable(String locale, int width, String name, Devices devices) {
        Tab tab = devices.take(new Device(locale, width, true)).go(address(name));
        tab.arriveAt("document");

        Page page = tab.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".menu").isVisible()).isFalse();
        assertThat(page.locator("main nav").isVisible()).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
    }

    private String address(String name) {
        return product.server().realmUrl(RunningProduct.REALM) + "/taiwanjobs-documents/" + name;
    }

    private static String heading(HttpBrowser reader) {
        Element heading = reader.document().selectFirst("h1");
        return heading == null ? "" : heading.text();
    }

    private static String language(HttpBrowser reader, String tag) {
        return reader.document()
                .selectFirst(".languages a[hreflang=" + tag + "]")
                .attr("abs:href");
    }
}
