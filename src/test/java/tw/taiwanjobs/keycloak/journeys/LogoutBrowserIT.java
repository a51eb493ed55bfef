package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.demo.PortalSite;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.pages.ErrorPage;
import tw.taiwanjobs.keycloak.pages.FrontChannelLogoutPage;
import tw.taiwanjobs.keycloak.pages.InfoPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.LogoutPage;
import tw.taiwanjobs.keycloak.pages.PortalPage;
import tw.taiwanjobs.keycloak.pages.SitePage;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.TwoPortals;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Pictures;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The pages of log-out in the frame of all pages, also over the front channel, and those of a portal's mistakes. */
@ExtendWith(Chromium.class)
class LogoutBrowserIT {

    private static final RunningProduct product = RunningProduct.get();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static TwoPortals portals;

    @BeforeAll
    static void openPortals() {
        portals = TwoPortals.open(product);
        portals.useFrontChannel(TwoPortals.TRAINING);
    }

    @AfterAll
    static void closePortals() {
        portals.close();
    }

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.ENGLISH_COMPUTER, Device.WITHOUT_SCRIPTS);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_log_out_is_asked_for_and_reaches_both_portals(Device device, Devices devices) {
        Tab tab = logInAtBoth(device, devices);
        tab.go(endSession(""));

        FrontChannelLogoutPage done = picture(new LogoutPage(tab)).submit(FrontChannelLogoutPage::new);

        assertThat(picture(done).main().textContent()).contains("在職訓練網");
        assertLoggedOut(tab, portals.training());
        assertLoggedOut(tab, portals.jobs());
        picture(new LogoutPage(tab.go(endSession("")))).submit(LogoutBrowserIT::info);
    }

    /** The portal's button, which vouches for the wish: the front channel's page goes on by itself. */
    @ParameterizedTest
    @MethodSource("devices")
    void the_portals_button_leads_back_to_it(Device device, Devices devices) {
        Tab tab = logInAtBoth(device, devices);
        tab.go(portals.jobs().home());

        tab.leave(tab.page().locator("#logout")::click);
        if (!device.scripts()) {
            new FrontChannelLogoutPage(tab).press("#continue", PortalPage::new);
        }
        tab.waitFor("#login");

        assertThat(tab.page().url()).isEqualTo(portals.jobs().home());
        assertLoggedOut(tab, portals.training());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_portals_mistake_ends_at_a_page_that_leads_on(Device device, Devices devices) {
        Tab tab = devices.take(device);
        for (String mistake : new String[] {
            product.loginUrl().replace("%2Fcallback", "%2Felsewhere"),
            product.loginUrl("nobodys-portal"),
            product.loginUrl("broker"),
            endSession("?id_token_hint=x"),
            endSession("?client_id=jobs-portal&post_logout_redirect_uri=https://elsewhere.example.com/"),
            endSession("?post_logout_redirect_uri=https://elsewhere.example.com/")
        }) {
            ErrorPage page = new ErrorPage(tab.go(mistake));
            Pictures.take(tab, "error-" + Math.abs(mistake.hashCode()) + "-" + device.name() + ".jpg");
            assertThat(page.main().locator(".buttons a").count()).as(mistake).isEqualTo(2);
        }
    }

    private static InfoPage info(Tab tab) {
        return picture(new InfoPage(tab));
    }

    private Tab logInAtBoth(Device device, Devices devices) {
        devices.allowPortal(portals.jobs().home());
        devices.allowPortal(portals.training().home());
        ConsoleMember member = ConsoleMember.of(product);
        Tab tab = devices.take(device);
        LoginPage login = new PortalPage(tab.go(portals.jobs().home())).logIn();
        login.fill(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(login.submit(PortalPage::new).account()).isEqualTo(member.email());
        tab.go(portals.training().home());
        tab.leave(tab.page().locator("#login")::click).waitFor("#logout");
        return tab;
    }

    private static void assertLoggedOut(Tab tab, PortalSite portal) {
        Await.until(
                "the log-out at " + portal.home(),
                PATIENCE,
                () -> tab.go(portal.home()).page().locator("#login").count() == 1);
    }

    private static String endSession(String query) {
        return product.server().realmUrl(RunningProduct.REALM) + "/protocol/openid-connect/logout" + query;
    }

    private static <P extends SitePage> P picture(P page) {
        Tab tab = page.tab();
        if (tab.device().scripts()) {
            Pictures.take(tab, tab.shown() + "-" + tab.device().name() + ".jpg");
        }
        return page;
    }
}
