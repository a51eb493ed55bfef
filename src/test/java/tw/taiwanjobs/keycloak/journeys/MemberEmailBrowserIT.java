package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.pages.ConfirmEmailPage;
import tw.taiwanjobs.keycloak.pages.EmailChangedPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MemberEmailPage;
import tw.taiwanjobs.keycloak.pages.MemberProfilePage;
import tw.taiwanjobs.keycloak.pages.SetPasswordPage;
import tw.taiwanjobs.keycloak.pages.SitePage;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Pictures;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A member's own pages for account and profile in a real browser, each state looked at by the audit. */
@ExtendWith(Chromium.class)
class MemberEmailBrowserIT {

    private static final String ACTION = EmailChangeVisit.ACTION;

    private final RunningProduct product = RunningProduct.get();
    private final EmailChangeVisit visit = new EmailChangeVisit(product);

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.WITHOUT_SCRIPTS, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void from_one_address_to_another_and_back(Device device, Devices devices) {
        ConsoleMember member = ConsoleMember.of(product);
        String wanted = Identities.email();
        Tab tab = open(devices, device, visit.address(), member.email(), SignUp.PASSWORD);
        MemberEmailPage page = picture(new MemberEmailPage(tab), "form");
        page.fill(Map.of("email", "no address"));
        page = picture(page.submit(MemberEmailPage::new), "error");
        assertThat(page.invalidFields()).containsExactly("email", "password");
        assertThat(page.field("email").value()).isEqualTo("no address");
        page.fill(EmailChangeVisit.fields(Identities.email(), SignUp.PASSWORD));
        page = page.submit(MemberEmailPage::new);
        page = picture(page.press("button[name=correctAddress]", MemberEmailPage::new), "correct");
        page.fill(EmailChangeVisit.fields(wanted, SignUp.PASSWORD));
        page = picture(page.submit(MemberEmailPage::new), "mailed");
        page = page.reload(MemberEmailPage::new);
        assertThat(page.main().textContent()).contains(wanted);
        tab.leave(page.submitButton()::click);
        tab.waitFor("#portal");

        Tab other = devices.take(device);
        ConfirmEmailPage confirm = picture(
                new ConfirmEmailPage(other.go(visit.linkMail(wanted).link().toString())), "link");
        confirm.fill(Map.of("password", SignUp.PASSWORD));
        picture(confirm.submit(EmailChangedPage::new), "done");

        picture(new MemberEmailPage(tab.go(visit.address())), "settled");
        String stop = visit.changedAway(member.email()).link().toString();
        picture(new SetPasswordPage(devices.take(device).go(stop)), "stop");
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_legacy_member_reads_what_to_do(Device device, Devices devices) {
        LegacyMember member = LegacyMember.of(product);
        Tab tab = open(devices, device, visit.address(), member.nationalId(), LegacyMember.PASSWORD);
        tab.leave(tab.page().locator("button[name=continue]")::click);

        MemberEmailPage page = picture(new MemberEmailPage(tab), "legacy");

        assertThat(page.main().locator("#log-in-again").count()).isOne();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_profile_that_was_changed_meanwhile_is_shown_with_both_values(Device device, Devices devices) {
        ConsoleMember member = ConsoleMember.of(product);
        String address = visit.address().replace(ACTION, "taiwanjobs-update-profile");
        Tab tab = open(devices, device, address, member.email(), SignUp.PASSWORD);
        MemberProfilePage page = new MemberProfilePage(tab);
        var user = member.resource().toRepresentation();
        user.singleAttribute("street", "忠孝東路九段9號");
        member.resource().update(user);
        Map<String, String> typed = new HashMap<>(SignUp.profileFields());
        typed.put("street", "仁愛路四段4號");
        page.fill(typed);

        page = picture(page.submit(MemberProfilePage::new), "meanwhile");

        assertThat(page.main().locator(".notice-warning").textContent()).contains("忠孝東路九段9號", "仁愛路四段4號");
    }

    private Tab open(Devices devices, Device device, String address, String account, String password) {
        devices.allowPortal(Product.PORTAL_CALLBACK);
        Tab tab = devices.take(device);
        LoginPage login = new LoginPage(tab.go(address));
        login.fill(LogIn.fields(account, password));
        tab.leave(login.submitButton()::click);
        return tab;
    }

    private static <P extends SitePage> P picture(P page, String state) {
        Pictures.take(page.tab(), "member-" + state + "-" + page.tab().device().name() + ".jpg");
        return page;
    }
}
