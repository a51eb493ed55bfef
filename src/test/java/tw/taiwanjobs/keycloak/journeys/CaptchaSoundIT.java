package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The spoken captcha of the identity step, in Chromium. */
@ExtendWith(Chromium.class)
class CaptchaSoundIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SOUND = "**/taiwanjobs-captcha/sound?*";
    /** What a page's script can see of a fetch: status, the headers named, and the bytes. */
    private static final String FETCH = """
            async ([url, range]) => {
              const answer = await fetch(url, range ? { headers: { Range: range } } : {});
              const bytes = new Uint8Array(await answer.arrayBuffer());
              return {
                status: answer.status,
                type: answer.headers.get("content-type"),
                cache: answer.headers.get("cache-control"),
                sniff: answer.headers.get("x-content-type-options"),
                range: answer.headers.get("content-range"),
                length: bytes.length,
                bytes: bytes.join(" "),
              };
            }
            """;

    private final RunningProduct product = RunningProduct.get();

    @BeforeEach
    void captchaOn() {
        product.admin().configureIdentityStep(Map.of("captcha", "image"));
    }

    @AfterEach
    void captchaOff() {
        product.admin().configureIdentityStep(Map.of("captcha", "off"));
    }

    @ParameterizedTest
    @CsvSource({"zh-TW, 播放語音驗證碼", "en, Play the audio captcha"})
    void the_keyboard_plays_it_on_the_page_again_and_again(String locale, String label, Devices devices) {
        Page page = identity(devices, locale, true);
        Locator button = page.getByText(label, new Page.GetByTextOptions().setExact(true));
        assertThat(button.evaluate("e => e.tagName + e.type")).isEqualTo("BUTTONbutton");

        button.focus();
        String first = playedBy(page, "Enter");
        assertThat(first).contains("lang=" + locale);
        page.locator("button[name=refreshCaptcha]").click();
        awaitTrue(page, "document.activeElement.id === 'captcha'");
        button.focus();
        String second = playedBy(page, "Space");

        assertThat(second).contains("lang=" + locale).isNotEqualTo(first);
        assertThat(page.locator("main").getAttribute("data-page")).isEqualTo("identity");
    }

    @Test
    void who_asks_for_more_time_still_plays_it_on_the_page(Devices devices) {
        Page page = identity(devices, "zh-TW", true);
        String picture = page.locator("img.captcha-image").getAttribute("src");

        page.locator("#session-time button").dispatchEvent("click");
        awaitTrue(page, "document.querySelector('img.captcha-image').getAttribute('src') !== '" + picture + "'");

        Locator button = page.getByText("播放語音驗證碼", new Page.GetByTextOptions().setExact(true));
        assertThat(button.evaluate("e => e.tagName + e.type")).isEqualTo("BUTTONbutton");
        button.focus();
        assertThat(playedBy(page, "Enter")).contains("lang=zh-TW");
        assertThat(page.context().pages()).hasSize(1);
    }

    @Test
    void when_it_cannot_be_played_the_page_says_what_to_do(Devices devices) {
        Page page = identity(devices, "zh-TW", true);
        page.route(SOUND, route -> route.abort());

        page.getByText("播放語音驗證碼", new Page.GetByTextOptions().setExact(true)).click();

        awaitTrue(page, "document.getElementById('captcha-status').textContent.includes('無法播放語音驗證碼')");
    }

    @Test
    void without_scripts_it_is_a_link_that_leaves_the_form_open(Devices devices) {
        Page page = identity(devices, "zh-TW", false);
        Locator link = page.locator("a[data-captcha-sound]");

        assertThat(link.getAttribute("target")).isEqualTo("_blank");
        assertThat(link.innerText()).contains("播放語音驗證碼").contains("另開新視窗");
        Response[] sound = new Response[1];
        page.context().onResponse(response -> sound[0] = isSound(response.request()) ? response : sound[0]);
        page.context().waitForPage(link::click);
        page.context().waitForCondition(() -> sound[0] != null);

        assertThat(sound[0].status()).isEqualTo(200);
        assertThat(page.locator("main").getAttribute("data-page")).isEqualTo("identity");
    }

    @Test
    void fetching_changes_nothing_and_answering_ends_it(Devices devices) {
        Page page = identity(devices, "zh-TW", true);
        String picture = page.locator("img.captcha-image").getAttribute("src");
        String sound = picture.replace("/image?", "/sound?") + "&lang=zh-TW";

        Map<?, ?> first = fetch(page, sound, "");
        assertThat(first.get("status")).isEqualTo(200);
        assertThat(first.get("type")).isEqualTo("audio/wav");
        assertThat(first.get("cache")).asString().contains("no-store");
        assertThat(first.get("sniff")).isEqualTo("nosniff");
        assertThat(fetch(page, sound, "")).isEqualTo(first);
        assertThat(fetch(page, sound.replace("lang=zh-TW", "lang=en"), "").get("bytes"))
                .isNotEqualTo(first.get("bytes"));

        page.fill("[name=captcha]", "x");
        page.locator("main form button[type=submit]:not(.enter-submits):not([name])")
                .first()
                .click();
        page.waitForSelector("#captcha[aria-invalid=true]");

        assertThat(fetch(page, sound, "").get("status")).isEqualTo(404);
        assertThat(fetch(page, picture, "").get("status")).isEqualTo(404);
    }

    /** Safari asks for the first two bytes and plays nothing unless it gets just those. */
    @Test
    void parts_of_it_can_be_asked_for(Devices devices) {
        Page page = identity(devices, "zh-TW", true);
        String sound =
                page.locator("img.captcha-image").getAttribute("src").replace("/image?", "/sound?") + "&lang=zh-TW";
        Map<?, ?> whole = fetch(page, sound, "");

        Map<?, ?> start = fetch(page, sound, "bytes=0-1");

        assertThat(start.get("status")).isEqualTo(206);
        assertThat(start.get("range")).isEqualTo("bytes 0-1/" + whole.get("length"));
        assertThat(start.get("bytes")).isEqualTo("82 73");
    }

    @Test
    void a_stranger_or_another_language_gets_none(Devices devices) {
        Page page = identity(devices, "zh-TW", true);
        String sound = page.locator("img.captcha-image").getAttribute("src").replace("/image?", "/sound?");

        assertThat(fetch(page, sound, "").get("status")).isEqualTo(404);
        assertThat(fetch(page, sound + "&lang=fr", "").get("status")).isEqualTo(404);
        HttpBrowser stranger = HttpBrowser.inChinese();
        assertThat(stranger.open(product.server().url() + sound + "&lang=zh-TW").status())
                .isEqualTo(404);
        assertThat(fetch(page, sound + "&lang=zh-TW", "").get("status")).isEqualTo(200);
    }

    private static String playedBy(Page page, String key) {
        Request request = page.waitForRequest(SOUND, () -> page.keyboard().press(key));
        assertThat(request.response().status()).isIn(200, 206);
        return request.url();
    }

    private static boolean isSound(Request request) {
        return request.url().contains("/taiwanjobs-captcha/sound?");
    }

    private static Map<?, ?> fetch(Page page, String address, String range) {
        return (Map<?, ?>) page.evaluate(FETCH, List.of(address, range));
    }

    /** The identity page with its captcha, looked at as every page is. */
    private Page identity(Devices devices, String locale, boolean scripts) {
        devices.letFail("/taiwanjobs-captcha/");
        Tab tab = devices.take(new Device(locale, 360, scripts)).go(product.signUpUrl());
        Page page = tab.page();
        page.check("[name=termsAccepted]");
        tab.leave(() -> page.locator("main form button[type=submit]").first().click());
        tab.arriveAt("identity");
        return page;
    }

    /** The browser's own way to wait needs a script that the policy of the pages forbids. */
    private static void awaitTrue(Page page, String expression) {
        Await.until(expression, PATIENCE, () -> Boolean.TRUE.equals(page.evaluate(expression)));
    }
}
