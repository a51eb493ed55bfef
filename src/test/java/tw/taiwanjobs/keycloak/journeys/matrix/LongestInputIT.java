package tw.taiwanjobs.keycloak.journeys.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberArea;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/**
 * Every field of every form, filled with as much as Keycloak takes (26.7: 131,072 encoded characters): combining marks,
 * which take the longest to compose. Each is answered with a page that shows the beginning at most.
 */
class LongestInputIT {

    private static final String PAIR = "\u0315\u0316";
    private static final String FLOOD = "a" + PAIR.repeat(10_900);
    private static final String MORE_THAN_IS_KEPT = PAIR.repeat(550);

    /** Keycloak (26.7) ignores a login_hint that is longer. */
    private static final int LONGEST_PARAMETER = 255;

    private static final String PROFILE =
            "firstName gender educationLevel educationLevelOther schoolCounty schoolName schoolNameOther"
                    + " schoolSearch department departmentOther graduationYear graduationMonth maritalStatus militaryService"
                    + " region locality postal_code street phone1Area phone1Number phone1Extension phone2Area"
                    + " phone2Number phone2Extension mobile fax noticeEmail noticeEmailAddress contactBlog"
                    + " contactSkype contactYahoo contactFacebook contactLinkedIn contactOther disability"
                    + " campusNewsletter switchLanguage";

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("login", "username password captcha rememberAccount switchLanguage credentialId"),
            Map.entry("terms", "termsAccepted switchLanguage"),
            Map.entry(
                    "identity",
                    "email nationalId residentNumber birthYear birthRocYear birthMonth birthDay captcha switchLanguage"),
            Map.entry("profile", PROFILE),
            Map.entry("mail-sent", "email captcha resend switchLanguage"),
            Map.entry("set-password", "password-new password-confirm"),
            Map.entry("forgot-account", "nationalId birthYear birthRocYear birthMonth birthDay captcha switchLanguage"),
            Map.entry("forgot-password", "username captcha switchLanguage"),
            Map.entry("legacy-email", "email emailChoice"),
            Map.entry("legacy-confirm", "password"),
            Map.entry("member-profile", PROFILE),
            Map.entry("member-email", "email password switchLanguage"),
            Map.entry("member-delete", "password"),
            Map.entry("member-number", "nationalId residentNumber birthYear birthRocYear birthMonth birthDay captcha"),
            Map.entry("member-sign-in", "name rename"),
            Map.entry("member-devices", "device"),
            Map.entry("member-portals", "portal"));

    private static final String MEMBER = "member-";

    private static final Map<String, String> ACTIONS = Map.of(
            "member-profile", "taiwanjobs-update-profile",
            "member-email", "taiwanjobs-update-email",
            "member-delete", "taiwanjobs-delete-account",
            "member-number", "taiwanjobs-give-number");

    private final RunningProduct product = RunningProduct.get();

    @TestFactory
    Stream<DynamicTest> every_field_is_answered_with_a_page() {
        return FIELDS.entrySet().stream()
                .flatMap(page -> Stream.of(page.getValue().split(" "))
                        .map(field -> DynamicTest.dynamicTest(
                                page.getKey() + " " + field,
                                () -> assertAnswered(way(page.getKey()), page.getKey(), field))));
    }

    /** As much as Keycloak passes on: of a User-Agent 512 characters. */
    @ParameterizedTest
    @CsvSource({"Accept-Language,900", "User-Agent,85", "Cookie,900"})
    void every_header_is_answered_with_the_login_page(String header, int length) {
        String value = URLEncoder.encode(FLOOD.substring(0, length), StandardCharsets.UTF_8);
        HttpBrowser browser = HttpBrowser.inChinese();
        if (header.equals("Cookie")) {
            browser.open(product.loginUrl()).forge("TAIWANJOBS_ACCOUNT", value);
        } else {
            browser.with(header, value);
        }

        browser.open(product.loginUrl());

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.value("username")).isEmpty();
    }

    @Test
    void every_parameter_of_an_address_is_answered_with_a_page() {
        String value = URLEncoder.encode(FLOOD.substring(0, LONGEST_PARAMETER), StandardCharsets.UTF_8);
        String realm = product.server().realmUrl(RunningProduct.REALM);

        HttpBrowser browser = HttpBrowser.inChinese();
        assertThat(browser.open(product.loginUrl() + "&login_hint=" + value).page())
                .isEqualTo("login");
        assertThat(browser.value("username")).isEmpty();
        assertThat(browser.open(realm + "/taiwanjobs-documents/" + value).page())
                .isEqualTo("error");
        assertThat(browser.open(realm + "/taiwanjobs-link/" + value).page()).isEqualTo("link-invalid");
    }

    private void assertAnswered(Supplier<HttpBrowser> way, String page, String field) {
        HttpBrowser browser = way.get();
        assertThat(browser.page()).isEqualTo(page);
        String more = page.equals("mail-sent") ? "&correctAddress=true" : "";

        String address = isOfMemberArea(page) ? browser.address().toString() : browser.formAction();
        browser.post(address, HttpBrowser.encode(Map.of(field, FLOOD)) + more);

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).isNotEmpty().isNotEqualTo("error");
        assertThat(browser.body()).doesNotContain(MORE_THAN_IS_KEPT);
    }

    private Supplier<HttpBrowser> way(String page) {
        return switch (page) {
            case "login" -> () -> HttpBrowser.inChinese().open(product.loginUrl());
            case "mail-sent" -> () -> new SignUp(product).toMailSent().browser();
            case "forgot-password" -> new ForgotPasswordVisit(product)::page;
            case "forgot-account" -> new ForgotAccountVisit(product)::page;
            case "legacy-email" -> () -> LegacyMember.of(product).logIn();
            case "legacy-confirm" -> this::legacyConfirm;
            default -> () -> page.startsWith(MEMBER) ? memberAt(page) : signUpAt(page);
        };
    }

    /** A member of its own each time: wrong passwords are counted. */
    private HttpBrowser memberAt(String page) {
        HttpBrowser browser = new LogIn(product).as(ConsoleMember.of(product).email(), SignUp.PASSWORD);
        return isOfMemberArea(page)
                ? new MemberArea(product, browser)
                        .open(page.substring(MEMBER.length()))
                        .browser()
                : browser.open(product.loginUrl() + "&kc_action=" + ACTIONS.get(page));
    }

    private static boolean isOfMemberArea(String page) {
        return page.startsWith(MEMBER) && !ACTIONS.containsKey(page);
    }

    private HttpBrowser signUpAt(String page) {
        SignUp person = new SignUp(product);
        return switch (page) {
            case "terms" -> person.toTerms().browser();
            case "identity" -> person.toIdentity().browser();
            case "profile" -> person.toProfile().browser();
            case "set-password" -> person.toMailSent().openLink();
            default -> throw new IllegalArgumentException(page);
        };
    }

    private HttpBrowser legacyConfirm() {
        LegacyMember member = LegacyMember.of(product);
        String email = Identities.email();
        member.askFor(email);
        return member.openLink(email);
    }
}
