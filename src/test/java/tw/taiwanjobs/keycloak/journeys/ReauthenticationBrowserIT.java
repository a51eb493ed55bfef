package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.pages.ForgotPasswordPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.UpdatePasswordPage;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The pages that somebody who is logged in meets, in a real browser: password again, 不是您？, a new password. */
@ExtendWith(Chromium.class)
class ReauthenticationBrowserIT {

    private static final String SESSION = "KEYCLOAK_IDENTITY";

    private final RunningProduct product = RunningProduct.get();
    private final SignUp member = new SignUp(product).toActive();

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.WITHOUT_SCRIPTS, Device.COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void somebody_else_says_so_and_finds_an_empty_login(Device device, Devices devices) {
        Tab tab = loggedIn(devices.take(device)).go(product.loginUrl() + "&prompt=login");
        LoginPage asked = new LoginPage(tab);
        assertThat(asked.main().textContent()).contains(member.email());

        LoginPage fresh = asked.pressTwice(asked.main().locator("button[name=notMe]"), LoginPage::new);

        assertThat(fresh.field("username").value()).isEmpty();
        assertThat(fresh.main().textContent()).doesNotContain(member.email());
        LoginPage back = fresh.goBack(LoginPage::new);
        assertThat(back.main().locator("#for-whom").count()).isZero();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_forgotten_password_and_a_new_one(Device device, Devices devices) {
        Tab tab = loggedIn(devices.take(device));
        LoginPage asked = new LoginPage(tab.go(product.loginUrl() + "&prompt=login")).submit(LoginPage::new);
        assertThat(asked.invalidFields()).containsExactly("password");
        ForgotPasswordPage forgot = asked.forgotPassword();
        assertThat(forgot.field("username").value()).isEqualTo(member.email());

        UpdatePasswordPage page = new UpdatePasswordPage(tab.go(product.loginUrl() + "&kc_action=UPDATE_PASSWORD"));

        assertThat(page.submit(UpdatePasswordPage::new).invalidFields()).isNotEmpty();
    }

    /** As one whose login at a portal was a moment ago. */
    private Tab loggedIn(Tab tab) {
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
        String value = browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .findFirst()
                .orElseThrow()
                .getValue();
        tab.page()
                .context()
                .addCookies(List.of(new Cookie(SESSION, value).setUrl(product.url() + "/realms/taiwanjobs/")));
        return tab;
    }
}
