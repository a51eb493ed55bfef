package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Pictures;
import tw.taiwanjobs.keycloak.theme.MessageFile;

/** Keycloak's account console says what the product's pages say: no key, no code, no placeholder, in both languages. */
@ExtendWith(Chromium.class)
@Tag("long")
class AccountConsoleWordsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern RAW = Pattern.compile(
            "\\$\\{|\\{+\\d|\\bundefined\\b|\\b[a-z]+[A-Z]\\w*|\\b[a-z]+_[a-z_]+\\b|\\b[a-zA-Z]+\\.(?:\\d\\d|[a-z]{2,})\\b");
    private static final Pattern OF_NOBODY = Pattern.compile("\\S+@\\S+|https?://\\S+");

    /** What people and their assistive technology read, and what stands in the fields. */
    private static final String WORDS = """
            [document.body.innerText, document.title,
             ...[...document.querySelectorAll('[aria-label], [placeholder], [alt]')].flatMap(element =>
               ['aria-label', 'placeholder', 'alt'].map(name => element.getAttribute(name))),
             ...[...document.querySelectorAll('input:not([type=radio])')].map(input => input.value)]
              .filter(text => text).join('\\n')
            """;

    private final RunningProduct product = RunningProduct.get();

    static Stream<Device> devices() {
        return Stream.of(Device.COMPUTER, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void every_page_is_in_words(Device device, Devices devices) {
        Map<String, String> texts = MessageFile.shownBy("account", messages(device));
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app("phone"), SecondFactors.recoveryCodes());
        Page page = devices.unwatched(device);
        try (OwnPortal portal = OwnPortal.forNumbers(product)) {
            page.navigate(portal.loginUrl("national_id"));
            logIn(page, member);
            page.fill("input[name=otp]", SecondFactors.code());
            page.click("main form button.button-primary");
            page.click("button[name=accept]");
            page.waitForSelector("#portal");

            assertInWords(open(page, "", "#save-btn"), device, "personal-info");
            assertThat(page.innerText("body")).contains(texts.get("group.education"), texts.get("group.membership"));
            assertThat(page.locator("#email").isDisabled()).isTrue();
            assertThat(page.locator(".member-area a").getAttribute("href"))
                    .endsWith("/realms/" + RunningProduct.REALM + "/taiwanjobs-member");
            assertThat(page.locator(".member-area a").textContent()).isEqualTo(texts.get("toMemberArea"));
            page.click("#educationLevel");
            page.waitForSelector("[role=option]");
            assertThat(page.locator("[role=option]").allTextContents()).contains(texts.get("educationLevel.06"));
            assertInWords(page, device, "choosing");

            assertInWords(open(page, "account-security/signing-in", "[data-testrole=remove]"), device, "signing-in");
            assertInWords(open(page, "account-security/device-activity", ".session-title"), device, "devices");
            open(page, "applications", "[data-testid=applications-list-item]");
            page.click("#toggle-" + portal.clientId());
            page.waitForSelector("#content-" + portal.clientId());
            assertThat(page.innerText("body")).contains(texts.get("nationalIdScopeConsentText"));
            assertInWords(page, device, "applications");
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_refused_value_is_told_as_on_the_products_page(Device device, Devices devices) {
        Map<String, String> texts = MessageFile.shownBy("account", messages(device));
        ConsoleMember member = ConsoleMember.of(product);
        Page page = devices.unwatched(device);
        page.navigate(address(""));
        logIn(page, member);
        page.waitForSelector("#save-btn");

        page.fill("#firstName", "王5明");
        page.fill("#mobile", "0812");
        page.fill("#postal_code", "1");
        page.fill("#educationLevelOther", "x".repeat(65));
        page.click("#save-btn");

        assertTold(page, "firstName", filled(texts, "nameCharacterMessage", "", "5"));
        assertTold(page, "mobile", filled(texts, "mobileFormatMessage"));
        assertTold(page, "postal_code", filled(texts, "postalCodeFormatMessage"));
        assertTold(page, "educationLevelOther", filled(texts, "textTooLongMessage", "", "64"));
        assertInWords(page, device, "refused");
        assertThat(member.resource().toRepresentation().getFirstName()).isEqualTo("王小明");
    }

    private static void logIn(Page page, ConsoleMember member) {
        page.waitForSelector("input[name=username]");
        page.fill("input[name=username]", member.email());
        page.fill("input[name=password]", SignUp.PASSWORD);
        page.click("main form button.button-primary");
    }

    private Page open(Page page, String path, String whenReady) {
        page.navigate(address(path));
        page.waitForSelector(whenReady);
        page.waitForSelector(".member-area");
        return page;
    }

    private static void assertInWords(Page page, Device device, String name) {
        Pictures.take(page, "account-console-" + name + "-" + device.name() + ".jpg");
        String words = OF_NOBODY.matcher(String.valueOf(page.evaluate(WORDS))).replaceAll("");
        assertThat(RAW.matcher(words).results().map(found -> found.group()).toList())
                .as(words)
                .isEmpty();
    }

    private static void assertTold(Page page, String field, String message) {
        String helper = "[data-testid='" + field + "-helper']";
        Await.until(
                message,
                PATIENCE,
                () -> page.locator(helper).count() == 1
                        && page.locator(helper).textContent().contains(message));
    }

    private static String filled(Map<String, String> texts, String key, Object... values) {
        return new MessageFormat(texts.getOrDefault(key, ""), Locale.ROOT).format(values);
    }

    private static String messages(Device device) {
        return device.locale().equals("en") ? "en" : "zh_Hant";
    }

    private String address(String path) {
        return product.server().realmUrl(RunningProduct.REALM) + "/account/" + path;
    }
}
