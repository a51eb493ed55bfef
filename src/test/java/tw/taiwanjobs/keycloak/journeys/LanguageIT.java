package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.admin.client.resource.RealmLocalizationResource;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.theme.MessageFile;

/** The other language on every page with a form of sign-up, login and recovery: nothing typed is lost, nothing stays in the first language. */
class LanguageIT {

    private static final String LOGIN_HEADING = "loginHeading";
    private static final Map<String, String> ENGLISH = MessageFile.shownBy("login", "en");

    private final RunningProduct product = RunningProduct.get();

    @Test
    void the_box_stays_ticked() {
        HttpBrowser browser = new SignUp(product).toTerms().browser();

        inEnglish(browser, Map.of("termsAccepted", "on"));

        assertThat(browser.page()).isEqualTo("terms");
        assertThat(browser.document().select("input[name=termsAccepted][checked]"))
                .hasSize(1);
        assertThat(browser.submit(Map.of("termsAccepted", "on")).page()).isEqualTo("identity");
    }

    @Test
    void the_identity_not_sent_yet_stays() {
        SignUp person = new SignUp(product).toIdentity();
        Map<String, String> typed = person.identityFields();
        typed.put("nationalId", "A12");

        inEnglish(person.browser(), typed);

        assertThat(person.browser().page()).isEqualTo("identity");
        assertThat(person.browser().invalidFields()).isEmpty();
        typed.forEach((field, value) ->
                assertThat(person.browser().value(field)).as(field).isEqualTo(value));
    }

    @Test
    void the_profile_not_sent_yet_stays() {
        SignUp person = new SignUp(product).toProfile();

        inEnglish(person.browser(), Map.of("firstName", "王小", "gender", "female", "mobile", "09"));

        assertThat(person.browser().page()).isEqualTo("profile");
        assertThat(person.browser().invalidFields()).isEmpty();
        assertThat(person.browser().value("firstName")).isEqualTo("王小");
        assertThat(person.browser().value("mobile")).isEqualTo("09");
        assertThat(person.browser()
                        .document()
                        .select("input[name=gender][checked]")
                        .val())
                .isEqualTo("female");
        person.browser().submit(SignUp.profileFields());
        assertThat(person.browser().page()).isEqualTo("mail-sent");
    }

    @Test
    void the_account_not_sent_yet_stays_and_the_password_does_not() {
        String number = Identities.nationalId();
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

        inEnglish(browser, Map.of("username", number, "password", SignUp.PASSWORD, "rememberAccount", "on"));

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.invalidFields()).isEmpty();
        assertThat(browser.value("username")).isEqualTo(number);
        assertThat(browser.document().select("input[name=rememberAccount][checked]"))
                .hasSize(1);
        assertThat(browser.body()).doesNotContain(SignUp.PASSWORD);
        assertNowhereKept(browser, number);
    }

    @Test
    void the_forgotten_account_and_the_forgotten_password_not_sent_yet_stay() {
        String number = Identities.nationalId();
        HttpBrowser account = new ForgotAccountVisit(product).page();
        Map<String, String> typed = ForgotAccountVisit.fields(number);
        typed.put("birthDay", "3");

        inEnglish(account, typed);

        assertThat(account.page()).isEqualTo("forgot-account");
        assertThat(account.invalidFields()).isEmpty();
        assertThat(account.value("nationalId")).isEqualTo(number);
        assertThat(account.value("birthDay")).isEqualTo("3");
        assertNowhereKept(account, number);

        HttpBrowser password = new ForgotPasswordVisit(product).page();
        inEnglish(password, Map.of("username", number));
        assertThat(password.page()).isEqualTo("forgot-password");
        assertThat(password.invalidFields()).isEmpty();
        assertThat(password.value("username")).isEqualTo(number);
        assertNowhereKept(password, number);
        assertThat(password.submit(Map.of("username", number)).page()).isEqualTo("forgot-password-sent");
        assertEnglish(password);
    }

    @Test
    void a_language_that_the_realm_does_not_have_changes_nothing() {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

        browser.submit(Map.of("username", "wang@example.com", "switchLanguage", "xx"));

        assertThat(browser.document().select("html").attr("lang")).isEqualTo("zh-TW");
        assertThat(browser.value("username")).isEqualTo("wang@example.com");
        assertThat(browser.invalidFields()).isEmpty();
    }

    @Test
    void the_form_answers_to_enter_as_before() {
        HttpBrowser browser = new SignUp(product).toTerms().browser();

        Element first = browser.document()
                .select("button[type=submit][form=step-form], #step-form button[type=submit]")
                .first();

        assertThat(first).isNotNull();
        assertThat(first.hasAttr("name")).isFalse();
    }

    @Test
    void pages_without_a_form_to_keep_have_links() {
        SignUp person = new SignUp(product).toMailSent();
        HttpBrowser device = person.openLink();

        for (HttpBrowser browser : new HttpBrowser[] {person.browser(), device}) {
            String page = browser.page();
            browser.open(browser.document().select(".languages a[lang=en]").attr("abs:href"));
            assertThat(browser.page()).isEqualTo(page);
            assertEnglish(browser);
        }
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertEnglish(device);
    }

    @ParameterizedTest
    @CsvSource({"terms,termsRequiredMessage", "identity,accountRequiredMessage", "profile,phoneOrMobileRequiredMessage"
    })
    void an_empty_form_is_refused_in_english(String page, String messageKey) {
        SignUp person = new SignUp(product);
        HttpBrowser browser = switch (page) {
            case "terms" -> person.toTerms().browser();
            case "identity" -> person.toIdentity().browser();
            default -> person.toProfile().browser();
        };
        inEnglish(browser, Map.of());

        browser.submit(Map.of());

        assertThat(browser.page()).isEqualTo(page);
        assertThat(browser.invalidFields()).isNotEmpty();
        assertThat(browser.document().select("#error-summary a, main .error").eachText())
                .anyMatch(text -> text.contains(ENGLISH.get(messageKey)))
                .noneMatch(LanguageIT::hasChinese);
        assertEnglish(browser);
    }

    @Test
    void a_text_of_the_realms_own_is_shown_from_the_moment_on_and_as_long_as_it_is_there() {
        RealmLocalizationResource texts = product.admin().realm().localization();
        String ours = loginHeading();
        for (String own : List.of("夏令會員登入", "冬令會員登入")) {
            texts.saveRealmLocalizationText("zh-TW", LOGIN_HEADING, own);
            assertThat(loginHeading()).isEqualTo(own);
        }
        texts.deleteRealmLocalizationText("zh-TW", LOGIN_HEADING);
        assertThat(loginHeading()).isEqualTo(ours);
    }

    private String loginHeading() {
        return HttpBrowser.inChinese()
                .open(product.loginUrl())
                .document()
                .select("main h1")
                .text();
    }

    private static void inEnglish(HttpBrowser browser, Map<String, String> typed) {
        Element button = browser.document().select("button[form][lang=en]").first();
        assertThat(button).isNotNull();
        Map<String, String> fields = new HashMap<>(typed);
        fields.put(button.attr("name"), button.val());
        browser.submit(fields);
        assertEnglish(browser);
    }

    private void assertNowhereKept(HttpBrowser browser, String number) {
        assertThat(browser.address().toString()).doesNotContain(number);
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getValue().contains(number));
        assertThat(product.testbed().authenticationNotes(browser)).doesNotContain(number);
    }

    private static void assertEnglish(HttpBrowser browser) {
        assertThat(browser.document().select("html").attr("lang")).isEqualTo("en");
        assertThat(browser.document().select(".site-name").text()).contains(ENGLISH.get("siteName"));
        assertThat(browser.document()
                        .select("main h1, main label, main legend, main .hint, main button, main .lead")
                        .eachText())
                .isNotEmpty()
                .noneMatch(LanguageIT::hasChinese);
    }

    /** The names that the form itself gives in Chinese beside the English ones. */
    private static boolean hasChinese(String text) {
        return text.replace("統一證號", "").codePoints().anyMatch(Character::isIdeographic);
    }
}
