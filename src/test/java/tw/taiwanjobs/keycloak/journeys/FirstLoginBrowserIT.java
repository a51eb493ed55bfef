package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.pages.LegacyConfirmPage;
import tw.taiwanjobs.keycloak.pages.LegacyConfirmedPage;
import tw.taiwanjobs.keycloak.pages.LegacyEmailPage;
import tw.taiwanjobs.keycloak.pages.LegacyMailSentPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MemberProfilePage;
import tw.taiwanjobs.keycloak.pages.PortalPage;
import tw.taiwanjobs.keycloak.pages.TermsUpdatedPage;
import tw.taiwanjobs.keycloak.pages.UpdatePasswordPage;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OldHashes;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.TwoPortals;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The first day of a member of the old system, in a real browser. */
@ExtendWith(Chromium.class)
class FirstLoginBrowserIT {

    private static final String WEAK = "secret";
    private static final String NEW = "New-password-66";

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
        return Stream.of(Device.PHONE, Device.WITHOUT_SCRIPTS, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void from_the_national_id_to_an_account_like_any_other(Device device, Devices devices) {
        LegacyMember member = LegacyMember.arriving(
                product, OldHashes.sha256(WEAK), Map.of("gender", "female", "region", "臺北市", "street", "忠孝東路一段1號"));
        String email = Identities.email();
        devices.allowPortal(portals.jobs().home());

        confirmAddress(devices, device, member, email);
        LoginPage login = login(devices.take(device));
        login.fill(LogIn.fields(email, WEAK));
        fillIn(setPassword(tickTerms(login.submit(TermsUpdatedPage::new))));
    }

    private static void confirmAddress(Devices devices, Device device, LegacyMember member, String email) {
        LoginPage login = login(devices.take(device));
        login.fill(LogIn.fields(member.nationalId(), WEAK));
        LegacyEmailPage page = login.submit(LegacyEmailPage::new);
        page.fill(Map.of("email", email));
        page.submit(LegacyMailSentPage::new);
        LegacyConfirmPage confirm =
                new LegacyConfirmPage(devices.take(device).go(member.link(email).toString()));
        confirm.fill(Map.of("password", WEAK));
        confirm.submit(LegacyConfirmedPage::new);
    }

    private static UpdatePasswordPage tickTerms(TermsUpdatedPage terms) {
        terms = terms.submit(TermsUpdatedPage::new);
        assertThat(terms.invalidFields()).containsExactly("termsAccepted");
        terms = terms.reload(TermsUpdatedPage::new);
        terms.field("termsAccepted").set("on");
        return terms.submit(UpdatePasswordPage::new);
    }

    private static MemberProfilePage setPassword(UpdatePasswordPage page) {
        page.fill(Map.of("password-new", NEW, "password-confirm", NEW));
        return page.submit(MemberProfilePage::new);
    }

    private static void fillIn(MemberProfilePage page) {
        assertThat(page.field("region").value()).isEqualTo("臺北市");
        assertThat(page.main().locator(".notice-info li").count()).isPositive();
        page = page.submit(MemberProfilePage::new);
        assertThat(page.invalidFields()).contains("educationLevel", "mobile").doesNotContain("gender", "street");
        Map<String, String> values = SignUp.profileFields();
        values.put("mobile", "0912");
        page.fill(values);
        page = page.submit(MemberProfilePage::new);
        assertThat(page.invalidFields()).containsExactly("mobile");
        page = page.reload(MemberProfilePage::new);
        assertThat(page.field("schoolName").value()).isEqualTo(values.get("schoolName"));
        page.fill(Map.of("mobile", "0912345678"));
        assertThat(page.submit(PortalPage::new).name()).isEqualTo(values.get("firstName"));
    }

    private static LoginPage login(Tab tab) {
        return new PortalPage(tab.go(portals.jobs().home())).logIn();
    }
}
