package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.pages.MemberNumberPage;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.NumberPage;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The states of the page for a member's number, in a real browser. */
@ExtendWith(Chromium.class)
class GiveNumberBrowserIT {

    private static final String SESSION = "KEYCLOAK_IDENTITY";

    private final RunningProduct product = RunningProduct.get();

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.WITHOUT_SCRIPTS, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void every_state_of_the_page(Device device, Devices devices) {
        String number = Identities.nationalId();
        ConsoleMember other = ConsoleMember.of(product);
        NumberPage.open(product, other).submit(NumberPage.fields(number));
        Tab tab = loggedIn(devices.take(device), ConsoleMember.of(product));

        MemberNumberPage page = open(tab).submit(MemberNumberPage::new);
        assertThat(page.invalidFields()).contains("nationalId", "birthYear");
        page.fill(Map.of("nationalId", number, "birthYear", "1957", "birthMonth", "11", "birthDay", "19"));
        page = page.submit(MemberNumberPage::new);
        assertThat(page.invalidFields()).containsExactly("nationalId");
        assertThat(page.field("birthYear").value()).isEqualTo("1957");
        assertThat(page.main().locator(".ways-on").count()).isOne();

        MemberNumberPage known = open(loggedIn(devices.take(device), other));
        assertThat(known.main().textContent()).contains(number.substring(0, 2) + "******");
    }

    private MemberNumberPage open(Tab tab) {
        return new MemberNumberPage(tab.go(NumberPage.address(product)));
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
