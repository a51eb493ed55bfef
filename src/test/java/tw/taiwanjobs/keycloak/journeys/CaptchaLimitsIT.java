package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.CaptchaPicture;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.OtherAddress;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;

/** Pictures, sounds and wrong answers count, pages do not; beyond the limit a person reads why, wherever it was met. */
@ExtendWith(Chromium.class)
class CaptchaLimitsIT {

    private static final Map<String, String> REFRESH = Map.of("refreshCaptcha", "true");

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setLimitsRight() {
        product.liftLimitsByAddress();
        product.admin().configureLoginForm(Map.of("captcha", "off"));
        product.admin().configureIdentityStep(Map.of("captcha", "off"));
        product.admin().configureForgotAccount(Map.of("captcha", "off"));
        product.admin().configureForgotPassword(Map.of("captcha", "off"));
    }

    @Test
    void a_stranger_who_only_opens_pages_keeps_nobody_behind_the_same_address_out() {
        Map<String, String> settings = Map.of("captcha", "image", "captchasPerAddress", "1", "captchasPerSession", "1");
        product.admin().configureLoginForm(settings);
        product.admin().configureIdentityStep(settings);
        try (OtherAddress jobCentre = OtherAddress.of(product.server())) {
            HttpBrowser stranger = jobCentre.browser();
            for (int i = 0; i < 5; i++) {
                assertThat(stranger.open(product.loginUrl()).page()).isEqualTo("login");
                assertThat(stranger.submit(REFRESH).page()).isEqualTo("login");
                assertThat(jobCentre.browser().open(product.loginUrl()).page())
                        .as("without its cookies")
                        .isEqualTo("login");
                new SignUp(product, jobCentre.browser()).toIdentity();
            }

            assertThat(picture(jobCentre.browser().open(product.loginUrl())).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void pictures_sounds_and_wrong_answers_of_a_session_count_together() {
        set("captchasPerSession", 3);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        assertThat(picture(browser).statusCode()).isEqualTo(200);
        assertThat(sound(browser).statusCode()).isEqualTo(200);
        assertThat(browser.submit(loginWith(wrongAnswer(browser))).page()).isEqualTo("login");

        assertRefused(picture(browser));
        assertRefused(sound(browser));
        LimitsIT.assertRefused(browser.submit(loginWith(wrongAnswer(browser))));

        HttpBrowser other = HttpBrowser.inChinese().open(product.loginUrl());
        assertThat(picture(other).statusCode()).as("another session").isEqualTo(200);
    }

    @Test
    void what_is_no_wrong_answer_is_not_counted() {
        set("captchasPerSession", 1);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        for (int i = 0; i < 3; i++) {
            assertThat(browser.submit(loginWith("")).page()).isEqualTo("login");
            assertThat(browser.submit(loginWith(CaptchaPicture.on(browser).answer()))
                            .page())
                    .isEqualTo("login");
        }

        assertThat(browser.submit(loginWith(wrongAnswer(browser))).page()).isEqualTo("login");
        LimitsIT.assertRefused(browser.submit(loginWith(wrongAnswer(browser))));
    }

    @Test
    void every_form_refuses_a_wrong_answer_too_many() {
        Map<String, String> settings = Map.of("captcha", "image", "captchasPerSession", "1");
        product.admin().configureIdentityStep(settings);
        product.admin().configureForgotAccount(settings);
        product.admin().configureForgotPassword(settings);

        SignUp person = new SignUp(product).toIdentity();
        assertSecondIsRefused(person.browser(), person.identityFields());

        assertSecondIsRefused(
                ForgotAccountVisit.open(HttpBrowser.inChinese().open(product.loginUrl())),
                ForgotAccountVisit.fields(Identities.nationalId()));
        assertSecondIsRefused(new ForgotPasswordVisit(product).page(), Map.of("username", Identities.email()));
    }

    @Test
    void the_correction_of_an_address_refuses_a_wrong_answer_too_many() {
        SignUp person = new SignUp(product).toMailSent();
        product.admin().configureIdentityStep(Map.of("captcha", "image", "captchasPerSession", "1"));
        person.browser().submit(Map.of("correctAddress", "true"));

        assertSecondIsRefused(person.browser(), Map.of("correctAddress", "true", "email", Identities.email()));
    }

    @Test
    void an_address_is_refused_and_another_goes_on() {
        set("captchasPerAddress", 2);
        try (OtherAddress crowded = OtherAddress.of(product.server());
                OtherAddress other = OtherAddress.of(product.server())) {
            assertThat(picture(crowded.browser().open(product.loginUrl())).statusCode())
                    .isEqualTo(200);
            HttpBrowser guesser = crowded.browser().open(product.loginUrl());
            assertThat(guesser.submit(loginWith(wrongAnswer(guesser))).page()).isEqualTo("login");

            assertRefused(picture(crowded.browser().open(product.loginUrl())));
            assertRefused(picture(
                    crowded.browser().with("X-Forwarded-For", "203.0.113.7").open(product.loginUrl())));
            LimitsIT.assertRefused(guesser.submit(loginWith(wrongAnswer(guesser))));

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

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).hasSize(11);
    }

    @Test
    void zero_lifts_the_limit_and_no_captcha_counts_nothing() {
        set("captchasPerSession", 1);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        assertThat(picture(browser).statusCode()).isEqualTo(200);
        assertRefused(picture(browser));

        product.admin().configureLoginForm(Map.of("captcha", "off"));
        assertThat(browser.open(product.loginUrl()).submit(loginWith("x")).page())
                .isEqualTo("login");

        set("captchasPerSession", 0);
        assertThat(picture(browser.open(product.loginUrl())).statusCode()).isEqualTo(200);
    }

    @Test
    void in_place_of_a_picture_the_page_shows_words() {
        set("captchasPerSession", 1);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

        assertThat(picture(browser).statusCode()).isEqualTo(200);

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
        assertThat(sound(browser).statusCode()).isEqualTo(200);

        browser.open(soundAddress(browser));

        LimitsIT.assertRefused(browser);
    }

    @Test
    void in_a_browser_the_picture_is_words_and_the_sound_says_why_it_is_silent(Devices devices) {
        set("captchasPerSession", 1);
        Page page = devices.unwatched(Device.PHONE);
        page.navigate(product.loginUrl());
        page.navigate(product.loginUrl());

        page.locator("#captcha-block button[type=button]").click();

        page.waitForSelector("#captcha-status.error:text('播放次數過多，請稍後再試。')");
        assertThat(page.locator(".captcha-image").evaluate("image => image.naturalWidth"))
                .as("a picture that the browser shows")
                .isEqualTo(240);
    }

    private void set(String setting, int number) {
        product.admin().configureLoginForm(Map.of("captcha", "image", setting, Integer.toString(number)));
    }

    private static Map<String, String> loginWith(String captcha) {
        return Map.of("username", Identities.email(), "password", "Wrong-password-1", "captcha", captcha);
    }

    private static String wrongAnswer(HttpBrowser browser) {
        return CaptchaPicture.on(browser).wrongAnswer();
    }

    private static void assertSecondIsRefused(HttpBrowser browser, Map<String, String> fields) {
        String page = browser.page();
        assertThat(browser.submit(with(fields, wrongAnswer(browser))).page()).isEqualTo(page);
        LimitsIT.assertRefused(browser.submit(with(fields, wrongAnswer(browser))));
    }

    private static Map<String, String> with(Map<String, String> fields, String captcha) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("captcha", captcha);
        return all;
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
