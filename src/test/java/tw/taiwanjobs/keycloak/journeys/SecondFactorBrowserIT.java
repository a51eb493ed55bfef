package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RequiredActionConfigRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderSimpleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.pages.ChooseFactorPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.OneTimeCodePage;
import tw.taiwanjobs.keycloak.pages.OneTimeCodeSetupPage;
import tw.taiwanjobs.keycloak.pages.RecoveryCodePage;
import tw.taiwanjobs.keycloak.pages.RecoveryCodesSetupPage;
import tw.taiwanjobs.keycloak.pages.SecurityKeyErrorPage;
import tw.taiwanjobs.keycloak.pages.SecurityKeyPage;
import tw.taiwanjobs.keycloak.pages.SecurityKeySetupPage;
import tw.taiwanjobs.keycloak.pages.SitePage;
import tw.taiwanjobs.keycloak.pages.UpdateEmailPage;
import tw.taiwanjobs.keycloak.pages.VerifyEmailPage;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Pictures;
import tw.taiwanjobs.keycloak.support.browser.SecurityKey;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The pages of the second factors, and Keycloak's of an e-mail address, in a real browser, each looked at by the audit. */
@ExtendWith(Chromium.class)
class SecondFactorBrowserIT {

    private static final String UPDATE_EMAIL = "UPDATE_EMAIL";

    private final RunningProduct product = RunningProduct.get();

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.ENGLISH_COMPUTER, Device.WITHOUT_SCRIPTS);
    }

    static Stream<Device> devicesWithScripts() {
        return devices().filter(Device::scripts);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void codes_are_asked_for_chosen_among_and_set_up(Device device, Devices devices) {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app(), SecondFactors.recoveryCodes());
        Tab tab = atPortal(devices, device);
        logIn(tab, address("CONFIGURE_TOTP"), member);
        OneTimeCodePage code = picture(new OneTimeCodePage(tab)).submit(OneTimeCodePage::new);
        assertThat(picture(code, "-error").invalidFields()).containsExactly("otp");

        ChooseFactorPage ways = picture(code.otherWay());
        RecoveryCodePage recovery = picture(ways.choose(label(device, "復原碼", "Recovery code"), RecoveryCodePage::new));
        recovery.fill(Map.of("recoveryCodeInput", SecondFactors.RECOVERY_CODES.get(0)));
        OneTimeCodeSetupPage app = picture(recovery.submit(OneTimeCodeSetupPage::new));
        assertThat(picture(app.submit(OneTimeCodeSetupPage::new), "-error").invalidFields())
                .containsExactly("totp");

        cancel(tab);
        tab.go(address("CONFIGURE_RECOVERY_AUTHN_CODES"));
        RecoveryCodesSetupPage codes = picture(new RecoveryCodesSetupPage(tab));
        assertThat(codes.main().locator(".codes li").count()).isEqualTo(12);
        assertThat(codes.main().locator("[data-print]").isVisible()).isEqualTo(device.scripts());
        tab.leave(codes.submitButton()::click);
        tab.waitFor("#portal");
    }

    @ParameterizedTest
    @MethodSource("devicesWithScripts")
    void a_security_key_is_added_fails_and_logs_in(Device device, Devices devices) {
        ConsoleMember member = ConsoleMember.of(product);
        Tab tab = atPortal(devices, device);
        SecurityKey.plugInto(tab);
        logIn(tab, address("webauthn-register"), member);
        SecurityKeySetupPage setup = picture(new SecurityKeySetupPage(tab));
        setup.addKey("我的手機", SecondFactorBrowserIT::portal);
        new SecurityKeyPage(tab.go(address("webauthn-register")))
                .useKey(SecurityKeySetupPage::new)
                .addKey("我的手機", SecondFactorBrowserIT::portal);
        assertThat(securityKeys(member)).as("no key is lost for its name").containsExactly("我的手機", "我的手機 (2)");

        LoginPage again = new LoginPage(tab.go(product.loginUrl() + "&prompt=login"));
        again.fill(Map.of("password", SignUp.PASSWORD));
        SecurityKeyPage key = picture(again.submit(SecurityKeyPage::new));
        assertThat(key.main().textContent()).contains("我的手機");
        SecurityKey.refuse(tab);
        SecurityKeyErrorPage error = picture(key.useKey(SecurityKeyErrorPage::new));
        error.submit(SecurityKeyPage::new).useKey(SecondFactorBrowserIT::portal);

        assertThat(product.admin().realm().attackDetection().bruteForceUserStatus(member.id()))
                .containsEntry("numFailures", 0);
    }

    private static List<String> securityKeys(ConsoleMember member) {
        return member.resource().credentials().stream()
                .filter(credential -> credential.getType().equals("webauthn"))
                .map(CredentialRepresentation::getUserLabel)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void an_address_is_verified_and_changed_where_the_realm_asks_for_it(Device device, Devices devices) {
        ConsoleMember member = ConsoleMember.of(product);
        offerUpdateEmail();
        try {
            Tab tab = atPortal(devices, device);
            logIn(tab, product.loginUrl(), member);
            tab.waitFor("#portal");
            setVerified(member, false);
            tab.go(address("VERIFY_EMAIL"));
            VerifyEmailPage verify = picture(new VerifyEmailPage(tab));
            assertThat(picture(verify.submit(VerifyEmailPage::new), "-sent")
                            .main()
                            .textContent())
                    .contains(member.email());
            assertFramed(
                    product.mailbox().await(member.email()),
                    label(device, "電子郵件信箱認證", "Verify your e-mail"),
                    label(device, "認證此信箱", "Verify this address"));

            setVerified(member, true);
            tab.go(address(UPDATE_EMAIL));
            UpdateEmailPage update = picture(new UpdateEmailPage(tab));
            assertThat(update.field("email").value()).isEqualTo(member.email());
            update.fill(Map.of("email", "no address"));
            assertThat(update.submit(UpdateEmailPage::new).invalidFields()).containsExactly("email");
            assertThat(update.field("email").value()).isEqualTo("no address");
            String other = Identities.email();
            update.fill(Map.of("email", other));
            tab.leave(update.submitButton()::click);
            assertFramed(product.mailbox().await(other), label(device, "確認新的電子郵件信箱", "Confirm your new"), other);
        } finally {
            product.admin().realm().flows().removeRequiredAction(UPDATE_EMAIL);
            register(EmailChangeVisit.ACTION, "TaiwanJobs: another e-mail address as account");
        }
    }

    private static void assertFramed(ReceivedMail mail, String subject, String part) {
        assertThat(mail.subject()).contains(subject);
        assertThat(mail.html()).contains(part, "0800-777-888", "<html").doesNotContain("Keycloak");
        assertThat(mail.text()).contains("0800-777-888", mail.link().toString());
    }

    /** Keycloak's own, as in a realm that does not have ours yet. */
    private void offerUpdateEmail() {
        var flows = product.admin().realm().flows();
        flows.removeRequiredAction(EmailChangeVisit.ACTION);
        register(UPDATE_EMAIL, "Update Email");
        RequiredActionConfigRepresentation config = new RequiredActionConfigRepresentation();
        config.setConfig(Map.of("verifyEmail", "true"));
        flows.updateRequiredActionConfig(UPDATE_EMAIL, config);
    }

    private void register(String id, String name) {
        RequiredActionProviderSimpleRepresentation action = new RequiredActionProviderSimpleRepresentation();
        action.setProviderId(id);
        action.setName(name);
        product.admin().realm().flows().registerRequiredAction(action);
    }

    private static void setVerified(ConsoleMember member, boolean verified) {
        UserRepresentation change = new UserRepresentation();
        change.setUsername(member.email());
        change.setEmail(member.email());
        change.setEmailVerified(verified);
        member.resource().update(change);
    }

    private Tab atPortal(Devices devices, Device device) {
        devices.allowPortal(Product.PORTAL_CALLBACK);
        return devices.take(device);
    }

    private static void logIn(Tab tab, String address, ConsoleMember member) {
        LoginPage login = new LoginPage(tab.go(address));
        login.fill(Map.of("username", member.email(), "password", SignUp.PASSWORD));
        tab.leave(login.submitButton()::click);
    }

    private String address(String action) {
        return product.loginUrl() + "&kc_action=" + action;
    }

    private static void cancel(Tab tab) {
        tab.leave(tab.page().locator("button[name=cancel-aia]")::click);
        tab.waitFor("#portal");
    }

    private static Tab portal(Tab tab) {
        tab.waitFor("#portal");
        return tab;
    }

    private static String label(Device device, String chinese, String english) {
        return device.locale().equals("en") ? english : chinese;
    }

    private static <P extends SitePage> P picture(P page) {
        return picture(page, "");
    }

    private static <P extends SitePage> P picture(P page, String state) {
        Tab tab = page.tab();
        if (tab.device().scripts()) {
            Pictures.take(tab, tab.shown() + state + "-" + tab.device().name() + ".jpg");
        }
        return page;
    }
}
