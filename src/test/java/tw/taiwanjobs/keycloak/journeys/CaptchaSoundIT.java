package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** The spoken captcha of the identity step, in Chromium. */
class CaptchaSoundIT {

    private static final int HEAVIEST_PAGE = 60 * 1024;
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

    private static Playwright playwright;
    private static Browser chromium;

    private final RunningProduct product = RunningProduct.get();

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

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
    void the_keyboard_plays_it_on_the_page_again_and_again(String locale, String label) {
        try (BrowserContext context = context(locale, true)) {
            Page page = identity(context);
            Locator button = page.getByText(label, new Page.GetByTextOptions().setExact(true));
            assertThat(button.evaluate("e => e.tagName + e.type")).isEqualTo("BUTTONbutton");

            button.focus();
            String first = playedBy(page, "Enter");
            assertThat(first).contains("lang=" + locale);
            page.locator("button[name=refreshCaptcha]").click();
            page.waitForFunction("document.activeElement.id === 'captcha'");
            button.focus();
            String second = playedBy(page, "Space");

            assertThat(second).contains("lang=" + locale).isNotEqualTo(first);
            assertThat(page.locator("main").getAttribute("data-page")).isEqualTo("identity");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-TW, 1280", "zh-TW, 360", "en, 360"})
    void the_page_stays_light_narrow_and_accessible_with_it(String locale, int width) {
        try (BrowserContext context = context(locale, true)) {
            Page page = identity(context);
            page.setViewportSize(width, 900);
            page.locator("#captcha-block")
                    .screenshot(new Locator.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", "captcha-" + locale + "-" + width + ".png")));

            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Number bytes = (Number) page.evaluate("[...performance.getEntriesByType('navigation'),"
                    + " ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.decodedBodySize, 0)");
            assertThat(bytes.intValue()).isPositive().isLessThan(HEAVIEST_PAGE);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void when_it_cannot_be_played_the_page_says_what_to_do() {
        try (BrowserContext context = context("zh-TW", true)) {
            Page page = identity(context);
            page.route(SOUND, route -> route.abort());

            page.getByText("播放語音驗證碼", new Page.GetByTextOptions().setExact(true))
                    .click();

            page.waitForFunction("document.getElementById('captcha-status').textContent.includes('無法播放語音驗證碼')");
        }
    }

    @Test
    void without_scripts_it_is_a_link_that_leaves_the_form_open() {
        try (BrowserContext context = context("zh-TW", false)) {
            Page page = identity(context);
            Locator link = page.locator("a[data-captcha-sound]");

            assertThat(link.getAttribute("target")).isEqualTo("_blank");
            assertThat(link.innerText()).contains("播放語音驗證碼").contains("另開新視窗");
            Response[] sound = new Response[1];
            context.onResponse(response -> sound[0] = isSound(response.request()) ? response : sound[0]);
            context.waitForPage(link::click);
            context.waitForCondition(() -> sound[0] != null);

            assertThat(sound[0].status()).isEqualTo(200);
            assertThat(page.locator("main").getAttribute("data-page")).isEqualTo("identity");
        }
    }

    @Test
    void fetching_changes_nothing_and_answering_ends_it() {
        try (BrowserContext context = context("zh-TW", true)) {
            Page page = identity(context);
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
    }

    /** Safari asks for the first two bytes and plays nothing unless it gets just those. */
    @Test
    void parts_of_it_can_be_asked_for() {
        try (BrowserContext context = context("zh-TW", true)) {
            Page page = identity(context);
            String sound =
                    page.locator("img.captcha-image").getAttribute("src").replace("/image?", "/sound?") + "&lang=zh-TW";
            Map<?, ?> whole = fetch(page, sound, "");

            Map<?, ?> start = fetch(page, sound, "bytes=0-1");

            assertThat(start.get("status")).isEqualTo(206);
            assertThat(start.get("range")).isEqualTo("bytes 0-1/" + whole.get("length"));
            assertThat(start.get("bytes")).isEqualTo("82 73");
        }
    }

    @Test
    void a_stranger_or_another_language_gets_none() {
        try (BrowserContext context = context("zh-TW", true)) {
            Page page = identity(context);
            String sound = page.locator("img.captcha-image").getAttribute("src").replace("/image?", "/sound?");

            assertThat(fetch(page, sound, "").get("status")).isEqualTo(404);
            assertThat(fetch(page, sound + "&lang=fr", "").get("status")).isEqualTo(404);
            HttpBrowser stranger = HttpBrowser.inChinese();
            assertThat(stranger.open(product.server().url() + sound + "&lang=zh-TW")
                            .status())
                    .isEqualTo(404);
            assertThat(fetch(page, sound + "&lang=zh-TW", "").get("status")).isEqualTo(200);
        }
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

    private Page identity(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(product.signUpUrl());
        page.check("[name=termsAccepted]");
        page.locator("main form button[type=submit]").first().click();
        page.waitForSelector("[data-page=identity]");
        return page;
    }

    private static BrowserContext context(String locale, boolean scripts) {
        return chromium.newContext(
                new Browser.NewContextOptions().setLocale(locale).setJavaScriptEnabled(scripts));
    }
}
