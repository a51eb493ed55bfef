package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.CaptchaPicture;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.OtherAddress;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Pages with a captcha, pictures and sounds count; beyond the limit a person reads why, wherever it was met. */
class CaptchaLimitsIT {

    private static final Map<String, String> REFRESH = Map.of("refreshCaptcha", "true");

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setLimitsRight() {
        product.liftLimitsByAddress();
        product.admin().configureLoginForm(Map.of("captcha", "off"));
    }

    @Test
    void pages_refreshed_ones_pictures_and_sounds_of_a_session_count_together() {
        set("captchasPerSession", 4);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        assertThat(picture(browser).statusCode()).isEqualTo(200);
        assertThat(browser.submit(REFRESH).page()).isEqualTo("login");
        assertThat(sound(browser).statusCode()).isEqualTo(200);

        assertRefused(picture(browser));
        assertRefused(sound(browser));
        LimitsIT.assertRefused(browser.open(product.loginUrl()));
        assertThat(HttpBrowser.inChinese().open(product.loginUrl()).page())
                .as("another session")
                .isEqualTo("login");
    }

    @Test
    void a_refresh_too_many_is_refused() {
        set("captchasPerSession", 1);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

        LimitsIT.assertRefused(browser.submit(REFRESH));
    }

    @Test
    void the_identity_step_is_refused_however_it_is_reached() {
        product.admin().configureIdentityStep(Map.of("captcha", "image", "captchasPerSession", "1"));
        try {
            SignUp person = new SignUp(product).toIdentity();
            String form = person.browser().formAction();
            assertThat(person.browser()
                            .fetch(form.replaceFirst("session_code=[^&]+&", ""))
                            .statusCode())
                    .as("asked for again")
                    .isEqualTo(429);

            person.browser().open(product.signUpUrl()).submit(Map.of("termsAccepted", "on"));
            LimitsIT.assertRefused(person.browser());
        } finally {
            product.admin().configureIdentityStep(Map.of("captcha", "off"));
        }
    }

    @Test
    void an_address_is_refused_and_another_goes_on() {
        set("captchasPerAddress", 2);
        try (OtherAddress crowded = OtherAddress.of(product.server());
                OtherAddress other = OtherAddress.of(product.server())) {
            HttpBrowser browser = crowded.browser().open(product.loginUrl());
            assertThat(crowded.browser().open(product.loginUrl()).page()).isEqualTo("login");

            LimitsIT.assertRefused(crowded.browser().open(product.loginUrl()));
            LimitsIT.assertRefused(
                    crowded.browser().with("X-Forwarded-For", "203.0.113.7").open(product.loginUrl()));
            assertRefused(picture(browser));

            assertThat(picture(other.browser().open(product.loginUrl())).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void of_many_sounds_at_once_exactly_so_many_are_sent() throws Exception {
        set("captchasPerSession", 5);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        List<Callable<HttpResponse<byte[]>>> fetches = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            fetches.add(() -> sound(browser));
        }

        List<HttpResponse<byte[]>> answers = AtOnce.run(fetches);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(4);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).hasSize(12);
    }

    @Test
    void zero_lifts_the_limit_and_no_captcha_counts_nothing() {
        set("captchasPerSession", 1);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        LimitsIT.assertRefused(browser.open(product.loginUrl()));

        product.admin().configureLoginForm(Map.of("captcha", "off"));
        assertThat(browser.open(product.loginUrl()).page()).isEqualTo("login");

        set("captchasPerSession", 0);
        assertThat(browser.open(product.loginUrl()).page()).isEqualTo("login");
        assertThat(picture(browser).statusCode()).isEqualTo(200);
    }

    @Test
    void in_place_of_a_picture_the_page_shows_words() {
        set("captchasPerSession", 1);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

        HttpResponse<byte[]> words = picture(browser.with("Accept", "image/avif,image/webp,*/*;q=0.8"));

        assertRefused(words);
        assertThat(words.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(new String(words.body(), StandardCharsets.UTF_8))
                .startsWith("<svg")
                .contains("次數過多，請稍後再試。");
    }

    @Test
    void a_sound_opened_in_a_window_of_its_own_is_the_page_rate_limited() {
        set("captchasPerSession", 1);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

        browser.open(soundAddress(browser));

        LimitsIT.assertRefused(browser);
    }

    @Test
    void in_a_browser_the_picture_is_words_and_the_sound_says_why_it_is_silent() {
        set("captchasPerSession", 1);
        try (Playwright playwright = Playwright.create()) {
            Page page = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))
                    .newPage(new Browser.NewPageOptions().setLocale("zh-TW").setViewportSize(360, 900));
            page.navigate(product.loginUrl());

            page.locator("#captcha-block button[type=button]").click();

            page.waitForSelector("#captcha-status.error:text('播放次數過多，請稍後再試。')");
            assertThat(page.locator(".captcha-image").evaluate("image => image.naturalWidth"))
                    .as("a picture that the browser shows")
                    .isEqualTo(240);
            page.locator("form.card")
                    .screenshot(new Locator.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", "captcha-limited-360.png")));
        }
    }

    private void set(String setting, int number) {
        product.admin().configureLoginForm(Map.of("captcha", "image", setting, Integer.toString(number)));
    }

    private static HttpResponse<byte[]> picture(HttpBrowser browser) {
        return CaptchaPicture.on(browser).fetch();
    }

    private static HttpResponse<byte[]> sound(HttpBrowser browser) {
        return browser.fetch(soundAddress(browser));
    }

    private static String soundAddress(HttpBrowser browser) {
        return browser.document().select("a[data-captcha-sound]").attr("abs:href");
    }

    private static void assertRefused(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 3_600L);
    }
}
