package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.pages.LinkUsedPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.NewDevicePage;
import tw.taiwanjobs.keycloak.pages.PasswordSetPage;
import tw.taiwanjobs.keycloak.pages.SetPasswordPage;
import tw.taiwanjobs.keycloak.pages.UpdatePasswordPage;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.TwoPortals;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A member changes the password, and says of a login from a new device that it was somebody else's. */
@ExtendWith(Chromium.class)
class OwnPasswordBrowserIT {

    private static final String SECOND = "Second-word-22";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final RunningProduct product = RunningProduct.get();

    private static TwoPortals portals;

    @BeforeAll
    static void openPortals() {
        portals = TwoPortals.open(product);
    }

    @AfterAll
    static void closePortals() {
        portals.close();
    }

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_new_password_by_wish_and_one_after_a_strangers_login(Device device, Devices devices) {
        boolean chinese = !device.locale().startsWith("en");
        SignUp member = new SignUp(product, chinese ? HttpBrowser.inChinese() : HttpBrowser.inEnglish()).toActive();
        devices.allowPortal(portals.jobs().home());
        devices.allowPortal(Product.PORTAL_CALLBACK);
        Tab tab = devices.take(device);
        LoginPage login = new LoginPage(tab.go(product.loginUrl() + "&kc_action=UPDATE_PASSWORD"));
        login.fill(LogIn.fields(member.email(), SignUp.PASSWORD));
        UpdatePasswordPage page = login.submit(UpdatePasswordPage::new);
        theListLives(page);
        page.fill(Map.of("password", "Wrong-password-1", "password-new", SECOND, "password-confirm", SECOND));
        page = page.submit(UpdatePasswordPage::new);
        assertThat(page.invalidFields()).containsExactly("password");
        page.fill(Map.of("password", SignUp.PASSWORD, "password-new", "short", "password-confirm", "short"));
        page = page.submit(UpdatePasswordPage::new);
        assertThat(page.invalidFields()).containsExactly("password-new");
        page.fill(Map.of("password", SignUp.PASSWORD, "password-new", SECOND, "password-confirm", SECOND));
        page.pressTwice(page.submitButton(), at -> at);
        product.mailbox().await(member.email(), mail -> mail.subject().matches(".*(密碼變更|password was changed).*"));

        new LogIn(product).as(member.email(), SECOND);
        Await.until(
                "the stranger's login to be told",
                PATIENCE,
                () -> strangers(member).size() == 2);
        String link = strangers(member).get(1).link().toString();
        SetPasswordPage set = new NewDevicePage(devices.take(device).go(link)).submit(SetPasswordPage::new);
        set.fill(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        set.submit(PasswordSetPage::new);
        new LinkUsedPage(devices.take(device).go(link));
    }

    /** Ticks come and go as somebody types, and somebody who does not see them hears of it. */
    private static void theListLives(UpdatePasswordPage page) {
        assertThat(ticked(page)).isZero();
        page.field("password-new").set("abcdefgh");
        Await.until("the first tick", PATIENCE, () -> ticked(page) == 1);
        page.field("password-new").set("abcdefgh-1");
        Await.until("the second tick", PATIENCE, () -> ticked(page) == 2);
        assertThat(page.main().locator("#password-rules [aria-live=polite]").textContent())
                .contains("2");
        page.field("password-new").set("abcdefgh-1 and longer than it may be");
        Await.until("a tick less", PATIENCE, () -> ticked(page) == 1);
    }

    private static int ticked(UpdatePasswordPage page) {
        return page.main().locator("#password-rules li.met").count();
    }

    private static List<ReceivedMail> strangers(SignUp member) {
        return product.mailbox().mailsTo(member.email()).stream()
                .filter(mail -> mail.subject().matches(".*(新裝置登入|new device).*"))
                .toList();
    }
}
