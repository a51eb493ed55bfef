package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MemberDataPage;
import tw.taiwanjobs.keycloak.pages.MemberDeletePage;
import tw.taiwanjobs.keycloak.pages.MemberDeletionAskedPage;
import tw.taiwanjobs.keycloak.pages.MemberDeletionWithdrawnPage;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Pictures;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A member reads what is kept, leaves and comes back, in a real browser. */
@ExtendWith(Chromium.class)
class LeaveBrowserIT {

    private static final String SESSION = "KEYCLOAK_IDENTITY";

    private final RunningProduct product = RunningProduct.get();

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.WITHOUT_SCRIPTS, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void every_page_of_leaving_and_coming_back(Device device, Devices devices) {
        ConsoleMember member = ConsoleMember.of(product);
        Tab tab = loggedIn(devices.take(device), member);

        MemberDataPage data =
                new MemberDataPage(tab.go(product.url() + "/realms/" + product.realm() + "/taiwanjobs-member/data"));
        assertThat(data.main().textContent()).contains(member.email());
        Pictures.take(tab, "leave-data-" + device.name() + ".png");

        MemberDeletePage page =
                new MemberDeletePage(tab.go(product.loginUrl() + "&kc_action=taiwanjobs-delete-account"));
        page.fill(Map.of("password", "wrong"));
        page = page.submit(MemberDeletePage::new);
        assertThat(page.invalidFields()).containsExactly("password");
        Pictures.take(tab, "leave-delete-" + device.name() + ".png");
        page.fill(Map.of("password", SignUp.PASSWORD));
        page.submit(MemberDeletionAskedPage::new);
        Pictures.take(tab, "leave-asked-" + device.name() + ".png");

        LoginPage login = new LoginPage(tab.go(product.loginUrl()));
        login.fill(LogIn.fields(member.email(), SignUp.PASSWORD));
        login.submit(MemberDeletionWithdrawnPage::new);
        Pictures.take(tab, "leave-withdrawn-" + device.name() + ".png");
    }

    /** As one whose login at a portal was a moment ago. */
    private Tab loggedIn(Tab tab, ConsoleMember member) {
        String value = new LogIn(product)
                .as(member.email(), SignUp.PASSWORD).cookies().stream()
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
