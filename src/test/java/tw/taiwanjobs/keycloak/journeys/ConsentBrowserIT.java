package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.pages.ConsentPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;

/** The page on which a member agrees that a portal gets the number, in a real browser. */
@ExtendWith(Chromium.class)
class ConsentBrowserIT {

    private final RunningProduct product = RunningProduct.get();
    private final SignUp member = new SignUp(product).toActive();

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.WITHOUT_SCRIPTS, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_member_reads_who_gets_what_and_answers(Device device, Devices devices) {
        try (OwnPortal portal = OwnPortal.forNumbers(product)) {
            LoginPage login = new LoginPage(devices.take(device).go(portal.loginUrl("national_id")));
            login.fill(LogIn.fields(member.email(), SignUp.PASSWORD));

            ConsentPage page = login.submit(ConsentPage::new);

            assertThat(page.main().textContent())
                    .contains("職能發展網")
                    .containsAnyOf("身分證字號或居留證號（完整號碼）", "National ID or resident certificate number")
                    .doesNotContain(member.nationalId());
            assertThat(page.main().locator("form button").all().stream()
                            .map(button -> button.getAttribute("name"))
                            .toList())
                    .isEqualTo(List.of("accept", "cancel"));
        }
    }
}
