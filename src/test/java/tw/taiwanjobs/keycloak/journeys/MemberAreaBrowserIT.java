package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.pages.InfoPage;
import tw.taiwanjobs.keycloak.pages.Keyboard;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.LogoutPage;
import tw.taiwanjobs.keycloak.pages.MemberAreaPage;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** 會員專區 in a real browser: on a phone, with and without JavaScript, in both languages, by keyboard. */
@ExtendWith(Chromium.class)
class MemberAreaBrowserIT {

    private static final Device SMALL_PHONE = new Device("zh-TW", 320, true);

    private final RunningProduct product = RunningProduct.get();
    private final SignUp member = new SignUp(product).toActive();

    static Stream<Device> devices() {
        return Stream.of(SMALL_PHONE, Device.WITHOUT_SCRIPTS, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_member_sees_everything_and_ends_another_device_and_a_consent(Device device, Devices devices) {
        try (OwnPortal portal = OwnPortal.forNumbers(product)) {
            agree(portal);
            MemberAreaPage area = logIn(devices.take(device), address(), MemberAreaPage::overview);
            assertThat(area.main().locator(".facts").textContent()).contains(member.email());
            area = area.choose("/devices", MemberAreaPage::devices);
            assertThat(area.entries().count()).isEqualTo(2);
            area = area.press(".entry button", MemberAreaPage::devices);
            assertThat(area.notice().count()).isOne();
            assertThat(area.entries().count()).isOne();

            area = area.choose("/portals", MemberAreaPage::portals);
            area = area.press("button[value='" + portal.clientId() + "']", MemberAreaPage::portals);
            assertThat(area.notice().count()).isOne();
            area = area.choose("/terms", MemberAreaPage::terms);
            area.press(".entry a", shown -> shown).arriveAt("document");
        }
    }

    @Test
    void back_after_a_log_out_shows_nothing_of_the_member(Devices devices) {
        Tab tab = devices.take(Device.PHONE);
        MemberAreaPage area = logIn(tab, address(), MemberAreaPage::overview);
        LogoutPage question = area.press(".member-menu a[href*='/logout']", LogoutPage::new);
        question.submit(InfoPage::new);

        tab.page().goBack();
        tab.page().goBack();

        assertThat(tab.page().content()).doesNotContain(member.email());
    }

    @Test
    void another_device_is_ended_without_a_mouse(Devices devices) {
        new LogIn(product).as(member.email(), SignUp.PASSWORD);
        Tab tab = devices.take(Device.COMPUTER);
        logIn(tab, address() + "/devices", MemberAreaPage::devices);

        MemberAreaPage area = new Keyboard(tab).pressButton("button[name=others]", MemberAreaPage::devices);

        assertThat(area.entries().count()).isOne();
    }

    /** On another device. */
    private void agree(OwnPortal portal) {
        HttpBrowser consent =
                new LogIn(product).as(member.email(), SignUp.PASSWORD).open(portal.loginUrl("national_id"));
        Map<String, String> agreed = consent.hiddenFields();
        agreed.put("accept", "on");
        consent.submit(agreed);
    }

    private <P> P logIn(Tab tab, String address, Function<Tab, P> next) {
        LoginPage login = new LoginPage(tab.go(address));
        login.fill(LogIn.fields(member.email(), SignUp.PASSWORD));
        return login.submit(next);
    }

    private String address() {
        return product.url() + "/realms/" + product.realm() + "/taiwanjobs-member";
    }
}
