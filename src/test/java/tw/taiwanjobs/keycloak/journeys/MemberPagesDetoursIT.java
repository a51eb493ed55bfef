package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberArea;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The pages of a member's own actions with two tabs, Back, a lost session, and a login that has grown old meanwhile. */
class MemberPagesDetoursIT {

    private static final Map<String, String> PASSWORD = Map.of("password", SignUp.PASSWORD);

    private final RunningProduct product = RunningProduct.get();
    private final ConsoleMember member = ConsoleMember.of(product);
    private final HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
    private final MemberArea area = new MemberArea(product, browser);

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"刪除帳號, member-delete", "變更登入帳號, member-email", "變更密碼, login-update-password"})
    void a_session_that_is_gone_is_said_with_a_way_on_and_nothing_was_done(String entry, String page) {
        assertThat(area.open("").choose(entry).page()).isEqualTo(page);
        product.testbed().forgetTabs(browser);

        browser.submit(passwords(Identities.email()));

        assertThat(browser.page())
                .as("that page begun anew, or one that says so")
                .isIn(page, "page-expired", "login");
        assertThat(browser.document().select("main a[href], main form")).isNotEmpty();
        assertThat(browser.body()).doesNotContain(SignUp.PASSWORD, ForgotPasswordVisit.NEW_PASSWORD);
        assertThat(deletionDue()).isNull();
        assertThat(area.open("").choose(entry).page()).as("begun anew").isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"刪除帳號, member-deletion-asked", "變更登入帳號, member-email", "變更密碼, member-area"})
    void a_login_that_grows_old_while_the_page_is_open_is_proved_by_the_password(String entry, String next) {
        area.open("").choose(entry);
        product.testbed().setClockAhead(Duration.ofMinutes(20));

        browser.submit(passwords(Identities.email()));

        assertThat(browser.page()).as(browser.document().text()).isEqualTo(next);
        assertThat(browser.invalidFields()).isEmpty();
    }

    @Test
    void the_second_tab_does_not_take_back_what_the_first_has_asked_for() {
        area.open("").choose("刪除帳號");
        String second = browser.formAction();
        area.open("").choose("刪除帳號");
        assertThat(browser.submit(PASSWORD).page()).isEqualTo("member-deletion-asked");
        String due = deletionDue();
        assertThat(due).isNotNull();

        for (Map<String, String> sent : List.of(PASSWORD, Map.of("cancel-aia", "true"))) {
            browser.post(second, HttpBrowser.encode(sent));
            assertThat(browser.page()).isIn("page-expired", "login");
            assertThat(browser.document().select("main a[href], main form")).isNotEmpty();
        }
        assertThat(area.open("data").page()).isEqualTo("login");
        assertThat(deletionDue()).isEqualTo(due);
    }

    @Test
    void back_after_it_is_done_changes_nothing_and_leads_on() {
        area.open("").choose("補填基本資料");
        String page = browser.address().toString();
        String form = browser.formAction();
        browser.submit(SignUp.profileFields());
        assertThat(area.notice()).contains("已完成");

        browser.open(page);
        assertGoesOn();
        Map<String, String> other = new HashMap<>(SignUp.profileFields());
        other.put("street", "忠孝東路九段9號");
        browser.post(form, HttpBrowser.encode(other));
        assertGoesOn();
        assertThat(member.resource().toRepresentation().firstAttribute("street"))
                .isEqualTo(SignUp.profileFields().get("street"));
        assertThat(area.open("").page()).isEqualTo("member-area");
    }

    private void assertGoesOn() {
        assertThat(browser.status()).isLessThan(500);
        assertThat(isIn(browser)
                        || !browser.document().select("main a[href], main form").isEmpty())
                .as(browser.document().text())
                .isTrue();
    }

    /** Of all three pages. */
    private static Map<String, String> passwords(String email) {
        Map<String, String> fields = new HashMap<>(EmailChangeVisit.fields(email, SignUp.PASSWORD));
        fields.putAll(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        return fields;
    }

    private String deletionDue() {
        return member.resource().toRepresentation().firstAttribute("deletionDue");
    }
}
