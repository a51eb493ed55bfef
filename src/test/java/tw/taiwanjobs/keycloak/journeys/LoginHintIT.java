package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What a portal proposes as account: an e-mail address fills the page in, a national ID is kept nowhere. */
class LoginHintIT {

    private final RunningProduct product = RunningProduct.get();
    private final String email = Identities.email();
    private final String number = Identities.nationalId();

    @ParameterizedTest
    @ValueSource(strings = {"registrations?", "auth?prompt=create&"})
    void sign_up_has_the_account_filled_in(String way) {
        HttpBrowser browser = HttpBrowser.inChinese().open(address(way, email));
        assertThat(browser.page()).isEqualTo("terms");

        browser.submit(Map.of("termsAccepted", "on"));

        assertThat(browser.page()).isEqualTo("identity");
        assertThat(browser.value("email")).isEqualTo(email);
    }

    @Test
    void sign_up_from_the_login_page_has_it_too() {
        HttpBrowser browser = HttpBrowser.inChinese().open(address("auth?", email));

        browser.open(browser.document().select("a[href*=registration]").attr("abs:href"));
        browser.submit(Map.of("termsAccepted", "on"));

        assertThat(browser.value("email")).isEqualTo(email);
    }

    @Test
    void a_forgotten_password_has_it_too() {
        assertThat(HttpBrowser.inChinese()
                        .open(address("forgot-credentials?", email))
                        .value("username"))
                .isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrations?", "auth?prompt=create&", "auth?", "forgot-credentials?"})
    void a_number_is_kept_by_no_page(String way) {
        HttpBrowser browser = HttpBrowser.inChinese().open(address(way, number));

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.body()).doesNotContain(number);
        assertThat(product.testbed().authenticationNotes(browser)).doesNotContain(number);
        assertKeptNowhere();
    }

    @Test
    void a_number_is_kept_by_no_session_of_a_member_who_is_logged_in_already() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);

        browser.open(address("auth?", number));

        assertThat(isIn(browser)).isTrue();
        assertKeptNowhere();
    }

    private void assertKeptNowhere() {
        assertThat(product.testbed().databaseDump()).doesNotContain(number);
        assertThat(product.server().log().text()).doesNotContain(number);
        assertThat(product.admin().events().toString()).doesNotContain(number);
    }

    private String address(String way, String hint) {
        return product.loginUrl().replace("auth?", way) + "&login_hint=" + hint;
    }
}
