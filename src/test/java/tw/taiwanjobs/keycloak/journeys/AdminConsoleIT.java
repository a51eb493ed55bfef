package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.ADD_USER;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.CLIENT_POLICIES;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.CREDENTIALS;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.EVENTS;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.FLOWS;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.MEMBER;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.PASSWORD_POLICY;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.REQUIRED_ACTIONS;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.SETTINGS;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.SIGN_UP;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.USERS;
import static tw.taiwanjobs.keycloak.journeys.ConsolePicture.USER_PROFILE;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.support.AdminConsole;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ConsoleProvider;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Pictures;
import tw.taiwanjobs.keycloak.theme.MessageFile;

/** What an administrator of {@code master} reads of the product in Keycloak's admin console: words, in both languages. */
@Tag("long")
@ExtendWith(Chromium.class)
class AdminConsoleIT {

    private static final String LOGIN_FORM = "taiwanjobs-auth-login-form";
    private static final String POLICY = "characterClasses";

    /** A reference that nothing has filled in, or a key of the product's that could be no word. */
    private static final Pattern RAW = Pattern.compile("\\$\\{|(?<![\\w.-])(?:"
            + Stream.of("common", "admin")
                    .flatMap(type -> MessageFile.read(type, "en").keys().stream())
                    .filter(key -> key.matches(".*(?:[a-z][A-Z]|\\.).*"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?![\\w.-])");

    private final RunningProduct product = RunningProduct.get();

    static Stream<Device> devices() {
        return Stream.of(Device.COMPUTER, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_member_is_shown_in_words(Device device, Devices devices) {
        Map<String, String> texts = texts(device);
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app("phone"), SecondFactors.recoveryCodes());
        LogIn.isIn(new LogIn(product).as(ConsoleMember.of(product).email(), SignUp.PASSWORD));
        try (AdminConsole console = AdminConsole.open(product, devices.unwatched(device))) {
            assertInWords(console.show("users", "td a"), device, USERS);

            Page page = console.show("users/" + member.id() + "/settings", "#educationLevel");
            assertInWords(page, device, MEMBER);
            assertThat(page.innerText("main"))
                    .contains(texts.get("group.education"), texts.get("group.membership.description"))
                    .contains(texts.get("firstName"), texts.get("gender.female"), texts.get("legacyEmail"))
                    .contains(texts.get("alone.schoolCounty"));
            page.click("#educationLevel");
            page.waitForSelector("[role=option]");
            assertThat(page.locator("[role=option]").allTextContents()).contains(texts.get("educationLevel.06"));

            assertInWords(console.show("users/" + member.id() + "/credentials", "td"), device, CREDENTIALS);
            assertInWords(console.show("users/add-user", "#educationLevel"), device, ADD_USER);
            assertInWords(console.show("events/user-events", "td"), device, EVENTS);
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void settings_are_shown_in_words(Device device, Devices devices) {
        Map<String, String> texts = texts(device);
        try (AdminConsole console = AdminConsole.open(product, devices.unwatched(device))) {
            assertInWords(console.show("authentication/flows", "td a"), device, FLOWS);
            Page page = console.show(flow("taiwanjobs registration"), step("taiwanjobs-registration-identity"));
            assertInWords(page, device, SIGN_UP);

            ConsoleProvider loginForm = shown(LOGIN_FORM);
            page = console.show(flow("taiwanjobs browser"), step(LOGIN_FORM));
            page.locator("tr", new Page.LocatorOptions().setHasText(loginForm.name()))
                    .locator(".pf-v5-c-table__action button")
                    .first()
                    .click();
            page.waitForSelector("[role=dialog]");
            assertThat(page.innerText("[role=dialog]"))
                    .contains(loginForm.settings().stream()
                            .map(setting -> texts.get(setting.getLabel()))
                            .toList());
            assertInWords(page, device, SETTINGS);

            page = console.show("authentication/required-actions", "td");
            assertThat(wordsOf(page))
                    .contains(shown("taiwanjobs-delete-account").name());
            assertInWords(page, device, REQUIRED_ACTIONS);
            page = console.show("authentication/policies", "[data-testid=add-policy]");
            assertThat(wordsOf(page))
                    .contains(shown(POLICY).name(), shown("notAccount").name());
            page.click("[data-testid=help-label-" + POLICY + "]");
            page.waitForSelector("text=" + texts.get("passwordPoliciesHelp." + POLICY));
            assertInWords(page, device, PASSWORD_POLICY);
            assertInWords(console.show("realm-settings/client-policies/policies", "td"), device, CLIENT_POLICIES);
        }
    }

    /** This page of Keycloak's shows attributes as they stand in the realm, with the references to their words. */
    @Test
    void the_profile_is_shown_as_it_stands_in_the_realm(Devices devices) {
        try (AdminConsole console = AdminConsole.open(product, devices.unwatched(Device.COMPUTER))) {
            Page page = console.show("realm-settings/user-profile/attributes", "td");
            assertThat(wordsOf(page)).contains("nationalIdMasked", "taiwanjobs-identity");
            Pictures.take(page, USER_PROFILE.fileName());
        }
    }

    private String flow(String alias) {
        return product.admin().realm().flows().getFlows().stream()
                .filter(flow -> alias.equals(flow.getAlias()))
                .map(flow -> "authentication/" + flow.getId() + "/DEFAULT")
                .findFirst()
                .orElseThrow();
    }

    private static String step(String id) {
        return "[data-testid='" + shown(id).name() + "']";
    }

    private static ConsoleProvider shown(String id) {
        return ConsoleProvider.all().stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> texts(Device device) {
        String locale = device.locale().equals("en") ? "en" : "zh_Hant";
        return MessageFile.shownBy("admin", locale);
    }

    private static String wordsOf(Page page) {
        return page.innerText("main");
    }

    /** Pictures show the Chinese console. */
    private static void assertInWords(Page page, Device device, ConsolePicture picture) {
        if (device == Device.COMPUTER) {
            page.setViewportSize(device.width(), picture.height());
            Pictures.take(page, picture.fileName());
        }
        String words = page.innerText("body");
        assertThat(RAW.matcher(words).results().map(MatchResult::group).distinct())
                .as("%s: %s", picture, words)
                .isEmpty();
    }
}
