package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.browser.Device.ENGLISH_COMPUTER;
import static tw.taiwanjobs.keycloak.support.browser.Device.PHONE;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.pages.DeleteCredentialPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MemberAreaPage;
import tw.taiwanjobs.keycloak.pages.PasskeySetupPage;
import tw.taiwanjobs.keycloak.pages.SitePage;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.JwtClaims;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.PasskeyDevice;
import tw.taiwanjobs.keycloak.support.browser.Pictures;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Passkeys on a device that keeps them: offered once, added, in place of account and password (ADR 0032). */
@ExtendWith(Chromium.class)
class PasskeyBrowserIT {

    private static final String PASSKEY = "webauthn-passwordless";
    private static final Pattern COOKIES_OF_A_SESSION = Pattern.compile("(KEYCLOAK|AUTH_SESSION|KC_).*");

    private final RunningProduct product = RunningProduct.get();
    private final PortalTokens portal = new PortalTokens(product);

    static List<Device> devices() {
        return List.of(PHONE, ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_passkey_is_offered_once_added_by_name_and_lets_its_owner_in(Device device, Devices devices) {
        ConsoleMember member = ConsoleMember.of(product);
        Tab tab = atPortal(devices, device);
        PasskeyDevice passkeys = PasskeyDevice.of(tab);
        logIn(tab, member);
        PasskeySetupPage offer = picture(new PasskeySetupPage(tab), "-offered");
        tab.leave(offer.later()::click);
        tab.waitFor("#portal");
        assertThat(passkeys(member)).isEmpty();
        logIn(atNewSession(tab), member);
        tab.waitFor("#portal");

        tab.go(product.loginUrl() + "&kc_action=webauthn-register-passwordless");
        PasskeySetupPage page = picture(new PasskeySetupPage(tab), "");
        assertThat(page.later().count()).isZero();
        tab.leave(page.main().locator("button[name=cancel-aia]")::click);
        tab.waitFor("#portal");
        add(tab, "", PasskeyBrowserIT::portal);
        assertThat(passkeys(member))
                .singleElement()
                .satisfies(name -> assertThat(name).contains("Linux"));
        PasskeySetupPage again = add(tab, "again", PasskeySetupPage::new);
        assertThat(picture(again, "-error").main().textContent())
                .contains(device == PHONE ? "這台裝置已有您帳號的通行密鑰" : "already has a passkey for your account");

        passkeys.setOwnerThere(false);
        tab.go(product.loginUrl() + "&prompt=login");
        LoginPage asked = picture(new LoginPage(tab), "-again");
        passkeys.setOwnerThere(true);
        asked.press("#passkey-use", PasskeyBrowserIT::portal);
        for (int guess = 0; guess < 3; guess++) {
            new LogIn(product).as(member.email(), "Wrong-password-1");
        }
        passkeys.setOwnerThere(false);
        LoginPage login = picture(new LoginPage(atNewSession(tab).go(product.loginUrl())), "-passkeys");
        assertThat(login.field("username").value()).isEmpty();
        passkeys.setOwnerKnown(false);
        passkeys.setOwnerThere(true);
        login.passkeyButton().click();
        PlaywrightAssertions.assertThat(login.main().locator("#passkey-status"))
                .not()
                .isEmpty();
        passkeys.setOwnerKnown(true);
        login.press("#passkey-use", PasskeyBrowserIT::portal);
        assertProved(tab, "2", "pop", "mfa");
        assertThat(product.admin().realm().attackDetection().bruteForceUserStatus(member.id()))
                .as("locked for whoever guesses")
                .containsEntry("disabled", true);

        MemberAreaPage methods = picture(MemberAreaPage.signIn(tab.go(memberArea() + "/sign-in")), "");
        methods.main().locator("summary").first().click();
        methods.main().locator("input[name=name]").first().fill("我的 Linux");
        methods = methods.press("button[name=rename] >> nth=0", MemberAreaPage::signIn);
        assertThat(methods.notice().count()).isOne();
        assertThat(passkeys(member)).containsExactly("我的 Linux");
        DeleteCredentialPage remove =
                picture(methods.press("a[href*=delete_credential]", DeleteCredentialPage::new), "");
        assertThat(remove.submit(MemberAreaPage::signIn).notice().count()).isOne();
        assertThat(passkeys(member)).isEmpty();
    }

    @Test
    void a_browser_fills_the_passkey_in_by_itself_on_each_of_several_devices(Devices devices) {
        ConsoleMember member = ConsoleMember.of(product);
        Tab phone = atPortal(devices, PHONE);
        PasskeyDevice.of(phone);
        logIn(phone, member);
        new PasskeySetupPage(phone).add(PasskeyBrowserIT::portal);
        Tab computer = atPortal(devices, ENGLISH_COMPUTER);
        PasskeyDevice onComputer = PasskeyDevice.of(computer);
        logIn(computer, member);
        computer.waitFor("#portal");
        add(computer, "", PasskeyBrowserIT::portal);
        assertThat(passkeys(member)).hasSize(2).doesNotHaveDuplicates();

        for (Tab tab : List.of(phone, computer)) {
            tab.page().context().clearCookies();
            tab.page().navigate(product.loginUrl());
            portal(tab);
            assertProved(tab, "2", "pop", "mfa");
        }
        assertThat(product.mailbox()
                        .await(member.email(), mail -> mail.subject().contains("新裝置登入"))
                        .text())
                .as("of the browser that had forgotten everything")
                .contains("不是我登入的");

        setEnabled(member, false);
        computer.page().context().clearCookies();
        onComputer.setOwnerThere(false);
        LoginPage login = new LoginPage(computer.go(product.loginUrl()));
        computer.page()
                .addInitScript("if (window.PublicKeyCredential)"
                        + " PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        onComputer.setOwnerThere(true);
        login.press("#passkey-use", LoginPage::new);
        assertThat(login.main().textContent()).contains("The passkey could not be used");
        product.testbed()
                .changeDatabase(
                        "insert into USER_ATTRIBUTE (ID, NAME, VALUE, USER_ID) values ('%s', 'memberStatus', 'pending', '%s')"
                                .formatted(UUID.randomUUID(), member.id()));
        setEnabled(member, true);
        login.press("#passkey-use", LoginPage::new);
        assertThat(login.main().textContent())
                .as("of a pending member, who can have one only by what somebody writes into the database")
                .contains("The passkey could not be used");
        setEnabled(member, false);
        product.testbed()
                .changeDatabase(
                        "delete from USER_ATTRIBUTE where NAME = 'memberStatus' and USER_ID = '" + member.id() + "'");
        setEnabled(member, true);
        new LoginPage(computer).press("#passkey-use", PasskeyBrowserIT::portal);
    }

    private static void setEnabled(ConsoleMember member, boolean enabled) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(member.email());
        user.setEmail(member.email());
        user.setEnabled(enabled);
        member.resource().update(user);
    }

    private String memberArea() {
        return product.url() + "/realms/" + product.realm() + "/taiwanjobs-member";
    }

    private static <P> P add(Tab tab, String name, Function<Tab, P> next) {
        tab.go(RunningProduct.get().loginUrl() + "&kc_action=webauthn-register-passwordless");
        PasskeySetupPage page = new PasskeySetupPage(tab);
        if (!name.isEmpty()) {
            page.fill(Map.of("passkeyName", name));
        }
        return page.add(next);
    }

    private void assertProved(Tab tab, String level, String... methods) {
        JwtClaims claims = JwtClaims.of(portal.redeem(tab.page().url()).getIdToken());
        assertThat(claims.text("acr")).isEqualTo(level);
        assertThat(claims.list("amr")).containsExactlyInAnyOrder(methods);
    }

    private static List<String> passkeys(ConsoleMember member) {
        return member.resource().credentials().stream()
                .filter(credential -> credential.getType().equals(PASSKEY))
                .map(CredentialRepresentation::getUserLabel)
                .toList();
    }

    private void logIn(Tab tab, ConsoleMember member) {
        LoginPage login = new LoginPage(tab.go(product.loginUrl()));
        login.fill(Map.of("username", member.email(), "password", SignUp.PASSWORD));
        tab.leave(login.submitButton()::click);
    }

    /** The same device after the session; what it remembers stays. */
    private static Tab atNewSession(Tab tab) {
        tab.page().context().clearCookies(new ClearCookiesOptions().setName(COOKIES_OF_A_SESSION));
        return tab;
    }

    private static Tab atPortal(Devices devices, Device device) {
        devices.allowPortal(Product.PORTAL_CALLBACK);
        return devices.take(device);
    }

    private static Tab portal(Tab tab) {
        tab.waitFor("#portal");
        return tab;
    }

    private static <P extends SitePage> P picture(P page, String state) {
        Tab tab = page.tab();
        Pictures.take(tab, tab.shown() + state + "-" + tab.device().name() + ".jpg");
        return page;
    }
}
