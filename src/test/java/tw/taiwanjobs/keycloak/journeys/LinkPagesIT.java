package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tw.taiwanjobs.keycloak.support.AnyLink;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** Reload, language and a restart of the server on every page of a mailed link. */
class LinkPagesIT {

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void reload_and_language_keep_the_page(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser browser = mailed.openIn(HttpBrowser.inChinese());

        assertStays(browser, kind.page());
        browser.submit(Map.of());
        assertThat(browser.invalidFields()).isNotEmpty();
        assertStays(browser, kind.page());
        assertThat(browser.submit(mailed.fields()).page()).isEqualTo(kind.donePage());
        assertStays(browser, kind.donePage());
        assertThat(browser.document().select("#continue").attr("href")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void dead_links_stay_what_they_are(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser used = mailed.openIn(HttpBrowser.inChinese()).submit(mailed.fields());
        assertStays(mailed.openIn(used), "link-used");
        AnyLink.Mailed late = kind.mail(product);
        HttpBrowser openedInTime = late.openIn(HttpBrowser.inChinese());
        product.testbed().setClockAhead(Duration.ofHours(25));
        assertStays(late.openIn(HttpBrowser.inChinese()), "link-expired");
        openedInTime.submit(late.fields());
        assertThat(openedInTime.page()).isEqualTo("link-expired");
        assertLeadsOn(openedInTime);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_sent_after_a_restart_opens_the_page_anew(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser browser = mailed.openIn(HttpBrowser.inChinese());
        product.testbed().forgetTabs(browser);

        browser.submit(mailed.fields());

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).isEqualTo(kind.page());
        assertThat(browser.document().select("main .notice").text()).contains("再輸入一次");
        assertThat(browser.submit(mailed.fields()).page()).isEqualTo(kind.donePage());
    }

    @ParameterizedTest
    @EnumSource
    void the_other_language_after_a_restart_opens_the_page_anew(AnyLink kind) {
        HttpBrowser browser = kind.mail(product).openIn(HttpBrowser.inChinese());
        product.testbed().forgetTabs(browser);

        browser.open(browser.document().select("a[href*=kc_locale=en]").attr("abs:href"));

        assertThat(browser.page()).isEqualTo(kind.page());
        assertThat(browser.document().select("html").attr("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @EnumSource
    void a_reload_after_a_restart_says_what_to_do(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser browser = mailed.openIn(HttpBrowser.inChinese());
        product.testbed().forgetTabs(browser);

        browser.open(browser.address().toString());

        assertTellsWhatToDo(browser);
        HttpBrowser done = mailed.openIn(HttpBrowser.inChinese()).submit(mailed.fields());
        assertThat(done.page()).isEqualTo(kind.donePage());
        product.testbed().forgetTabs(done);
        assertTellsWhatToDo(done.open(done.address().toString()));
    }

    @ParameterizedTest
    @CsvSource({"login,login", "sign-up,terms"})
    void login_and_sign_up_can_begin_without_a_session(String what, String page) {
        String start = product.url() + "/realms/taiwanjobs/taiwanjobs-start/" + what;

        for (String portal : new String[] {"", "?client_id=unknown", "?client_id=" + Product.PORTAL}) {
            HttpBrowser browser = HttpBrowser.inChinese().open(start + portal);
            assertThat(isAtPortal(browser) || browser.page().equals(page))
                    .as(portal)
                    .isTrue();
        }
    }

    private static boolean isAtPortal(HttpBrowser browser) {
        return !browser.address().getPath().startsWith("/realms/");
    }

    private static void assertTellsWhatToDo(HttpBrowser browser) {
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.document().select("main").text()).contains("信中的連結");
        assertThat(browser.document().select("main .lead").text()).doesNotContainIgnoringCase("cookie");
        assertLeadsOn(browser);
        browser.open(browser.document().select("a[href*=kc_locale=en]").attr("abs:href"));
        assertThat(browser.document().select("html").attr("lang")).isEqualTo("en");
        assertLeadsOn(browser);
    }

    private static void assertStays(HttpBrowser browser, String page) {
        assertThat(browser.page()).isEqualTo(page);
        assertLeadsOn(browser);
        browser.open(browser.address().toString());
        assertThat(browser.page()).as("reload").isEqualTo(page);
        for (String language : new String[] {"en", "zh-TW"}) {
            browser.open(browser.document()
                    .select("a[href*=kc_locale=" + language + "]")
                    .attr("abs:href"));
            assertThat(browser.page()).as(language).isEqualTo(page);
            assertThat(browser.document().select("html").attr("lang")).isEqualTo(language);
        }
        browser.open(browser.address().toString());
        assertThat(browser.page()).as("reload after the language").isEqualTo(page);
    }

    private static void assertLeadsOn(HttpBrowser browser) {
        assertThat(browser.document().select("main a.button[href], main form button"))
                .isNotEmpty();
    }
}
