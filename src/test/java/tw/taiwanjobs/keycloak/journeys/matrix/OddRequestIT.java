package tw.taiwanjobs.keycloak.journeys.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Requests that no page of sign-up makes: a page that lets one go on, nothing lost, nothing taken over. */
class OddRequestIT {

    private static final String[] READ_ONLY = {
        "memberStatus", "nationalIdMasked", "birthdate", "memberNumber", "username", "email", "locale", "unknown"
    };

    private static final String MULTIPART =
            "--zqx\r\nContent-Disposition: form-data; name=\"firstName\"\r\n\r\nother\r\n--zqx--\r\n";

    private final RunningProduct product = RunningProduct.get();

    @ParameterizedTest
    @ValueSource(strings = {"terms", "identity", "profile", "set-password"})
    void a_body_of_a_megabyte_is_refused(String page) {
        HttpBrowser browser = at(page);
        String action = browser.formAction();

        browser.post(action, "email=" + "z".repeat(1_000_000) + "&firstName=" + "z".repeat(100_000));

        assertThat(browser.status()).isBetween(200, 499);
        assertThat(browser.body()).doesNotContain("\tat ", "Exception", "zzzzzzzz".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms", "identity", "profile", "set-password"})
    void opening_the_address_of_a_form_sends_nothing(String page) {
        HttpBrowser browser = at(page);

        browser.open(browser.formAction() + "&firstName=x&email=x&password-new=x");

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=zqx"})
    void another_type_of_body_takes_nothing_away(String contentType) {
        HttpBrowser browser = new SignUp(product).toProfile().browser();
        browser.submit(Map.of("firstName", "王小明"));

        browser.post(browser.formAction(), contentType, MULTIPART);

        assertThat(browser.status()).isLessThan(500);
        assertThat(browser.body()).doesNotContain("\tat ", "Exception");
        browser.open(browser.document().select("main form").isEmpty() ? product.signUpUrl() : browser.formAction());
        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.value("firstName")).isEqualTo("王小明");
    }

    @Test
    void opening_the_form_s_address_keeps_what_was_sent() {
        HttpBrowser browser = new SignUp(product).toProfile().browser();
        browser.submit(Map.of("firstName", "王小明"));

        browser.open(browser.formAction());

        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.invalidFields()).isEmpty();
        assertThat(browser.value("firstName")).isEqualTo("王小明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms", "identity", "profile", "set-password"})
    void a_wrong_session_code_gets_a_page_that_goes_on(String page) {
        HttpBrowser browser = at(page);
        String action = browser.formAction();

        browser.post(action.replaceAll("session_code=[^&]+", "session_code=%3Cb%20id%3Dzqx%3E"), "firstName=x");

        assertGoesOn(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms", "identity", "profile", "set-password"})
    void the_session_code_of_somebody_else_gets_a_page_that_goes_on(String page) {
        HttpBrowser browser = at(page);
        String foreign = at(page).formAction();

        browser.post(foreign, "firstName=x");

        assertGoesOn(browser);
    }

    @Test
    void forged_and_unknown_parameters_are_ignored() {
        SignUp person = new SignUp(product).toProfile();
        Map<String, String> fields = SignUp.profileFields();
        for (String name : READ_ONLY) {
            fields.put(name, "zqxforged");
        }
        person.browser().submit(fields);
        person.openLink().submit(SignUp.passwordFields());

        UserRepresentation member = product.admin().userByEmail(person.email()).orElseThrow();
        assertThat(member.getUsername()).isEqualTo(person.email());
        assertThat(member.getAttributes())
                .doesNotContainKeys("memberNumber", "unknown")
                .containsEntry("memberStatus", List.of("active"))
                .containsEntry("birthdate", List.of("1957-11-19"));
        assertThat(product.testbed().databaseDump()).doesNotContain("zqxforged");
    }

    @Test
    void unknown_parameters_of_the_other_pages_are_ignored_too() {
        SignUp person = new SignUp(product).toTerms();
        String unknown = "&" + HttpBrowser.encode(Map.of("zqx", "1", "firstName", "zqx", "memberStatus", "active"));

        HttpBrowser browser = person.browser();
        browser.post(browser.formAction(), "termsAccepted=on" + unknown);
        browser.post(browser.formAction(), HttpBrowser.encode(person.identityFields()) + unknown);

        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.value("firstName")).isEmpty();
    }

    private static void assertGoesOn(HttpBrowser browser) {
        assertThat(browser.status()).isLessThan(500);
        assertThat(browser.page()).isNotEmpty();
        assertThat(browser.document().select("#zqx")).isEmpty();
        assertThat(browser.document().select("main a[href], main form")).isNotEmpty();
    }

    private HttpBrowser at(String page) {
        SignUp person = new SignUp(product);
        return switch (page) {
            case "terms" -> person.toTerms().browser();
            case "identity" -> person.toIdentity().browser();
            case "profile" -> person.toProfile().browser();
            default -> person.toMailSent().openLink();
        };
    }
}
