package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.pages.ForgotPasswordPage;
import tw.taiwanjobs.keycloak.pages.ForgotPasswordSentPage;
import tw.taiwanjobs.keycloak.pages.LegacyConfirmPage;
import tw.taiwanjobs.keycloak.pages.LegacyConfirmedPage;
import tw.taiwanjobs.keycloak.pages.LegacyEmailPage;
import tw.taiwanjobs.keycloak.pages.LegacyMailSentPage;
import tw.taiwanjobs.keycloak.pages.LegacyUseEmailPage;
import tw.taiwanjobs.keycloak.pages.LinkUsedPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.PasswordSetPage;
import tw.taiwanjobs.keycloak.pages.SetPasswordPage;
import tw.taiwanjobs.keycloak.pages.UnlockPage;
import tw.taiwanjobs.keycloak.pages.UnlockedPage;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** As {@link PageStatesIT}, for the pages of those who are members already, in both languages. */
@ExtendWith(Chromium.class)
class AccountPageStatesIT {

    private final RunningProduct product = RunningProduct.get();

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void forgot_password(Device device, Devices devices) {
        SignUp member = new SignUp(product).toActive();
        ForgotPasswordPage page = login(devices, device).forgotPassword().submit(ForgotPasswordPage::new);
        assertThat(page.invalidFields()).containsExactly("username");
        page.fill(Map.of("username", member.email()));
        page.submit(ForgotPasswordSentPage::new);

        String link = new ForgotPasswordVisit(product).link(member.email()).toString();
        Tab mail = devices.take(Device.PHONE).go(link);
        SetPasswordPage setPassword = new SetPasswordPage(mail).submit(SetPasswordPage::new);
        setPassword.fill(SignUp.passwordFields());
        setPassword = setPassword.submit(SetPasswordPage::new);
        assertThat(setPassword.invalidFields()).contains("password-new");
        setPassword.fill(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        setPassword.submit(PasswordSetPage::new);
        new LinkUsedPage(mail.go(link));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void an_account_in_place_of_the_national_id(Device device, Devices devices) {
        LegacyMember member = LegacyMember.of(product, Identities.email());
        String email = Identities.email();
        LegacyEmailPage page = logIn(login(devices, device), member).submit(LegacyEmailPage::new);
        assertThat(page.invalidFields()).contains("email");
        page.fill(Map.of("email", email));
        page.submit(LegacyMailSentPage::new);

        LegacyConfirmPage confirm =
                new LegacyConfirmPage(devices.take(device).go(member.link(email).toString()));
        confirm.fill(Map.of("password", "Wrong-password-1"));
        confirm = confirm.submit(LegacyConfirmPage::new);
        assertThat(confirm.invalidFields()).containsExactly("password");
        confirm.fill(Map.of("password", LegacyMember.PASSWORD));
        confirm.submit(LegacyConfirmedPage::new);

        LoginPage login = login(devices, device);
        login.fill(LogIn.fields(member.nationalId(), LegacyMember.PASSWORD));
        login.submit(LegacyUseEmailPage::new);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void the_lock_of_a_legacy_member_lifted(Device device, Devices devices) {
        String email = Identities.email();
        LegacyMember member = LegacyMember.of(product, email);
        new ForgotPasswordVisit(product).ask(member.nationalId());
        String link = product.mailbox().await(email).link().toString();

        new UnlockPage(devices.take(device).go(link)).submit(UnlockedPage::new);

        new LinkUsedPage(devices.take(device).go(link));
    }

    private LoginPage login(Devices devices, Device device) {
        return new LoginPage(devices.take(device).go(product.loginUrl()));
    }

    private static LegacyEmailPage logIn(LoginPage login, LegacyMember member) {
        login.fill(LogIn.fields(member.nationalId(), LegacyMember.PASSWORD));
        return login.submit(LegacyEmailPage::new);
    }
}
