package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A password set by somebody who is logged in, by wish or because an administrator wants it. */
class UpdatePasswordIT {

    private static final String PAGE = "login-update-password";
    private static final Map<String, String> NEW = fields(SignUp.PASSWORD, ForgotPasswordVisit.NEW_PASSWORD);

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final PortalTokens portal = new PortalTokens(product);
    private String email = "";

    @BeforeEach
    void signUp() {
        email = new SignUp(product).toActive().email();
    }

    @Test
    void the_page_tells_the_rules_of_the_realm_and_what_will_happen() {
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD).open(wish());

        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.document().select("#password-rules").text()).contains("長度限制為", "4種類型中之");
        assertThat(browser.document().text()).contains("其他裝置上的登入將一併登出");
        assertThat(browser.document().select("#password-rules-more").text()).contains("不得與最近 3 次使用過的密碼相同");
        assertThat(browser.document().select("[name=logout-sessions][checked]")).hasSize(1);
        browser.submit(fields(SignUp.PASSWORD, "short"));
        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.document().select("#password-rules").text()).contains("4種類型中之");
        assertThat(browser.invalidFields())
                .as("at the field, not above the page")
                .containsExactly("password-new");
        assertThat(browser.describedBy("password-new")).contains("8 個字元以上");
        browser.submit(Map.of("password", SignUp.PASSWORD, "password-new", "Abcd-1234x", "password-confirm", "other"));
        assertThat(browser.invalidFields()).containsExactly("password-confirm");
        assertThat(browser.document().select("[name=logout-sessions][checked]"))
                .as("unticked, and so it stays")
                .isEmpty();
        browser.submit(Map.of());
        assertThat(browser.invalidFields()).containsExactly("password", "password-new");
        assertThat(browser.document().select("input[type=password]"))
                .hasSize(3)
                .allMatch(field -> field.attr("value").isEmpty());
    }

    @Test
    void a_wrong_old_password_counts_as_at_the_login_and_the_policy_tells_nothing_without_the_right_one() {
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD).open(wish());

        browser.submit(fields("Wrong-password-0", SignUp.PASSWORD));
        assertThat(browser.invalidFields())
                .as("not that the new one is one of the last ones")
                .containsExactly("password");
        assertThat(browser.describedBy("password")).contains("密碼錯誤");
        browser.submit(fields("Wrong-password-1", ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(browser.describedBy("password")).contains("密碼錯誤");
        assertThat(isLocked()).isFalse();
        browser.submit(fields("Wrong-password-2", ForgotPasswordVisit.NEW_PASSWORD));

        assertThat(isLocked()).isTrue();
        assertThat(browser.submit(NEW).describedBy("password")).contains("已被鎖住");
        assertThat(product.mailbox()
                        .await(email, mail -> mail.subject().contains("帳號鎖住通知"))
                        .text())
                .contains("鎖住時間：", "「忘記密碼」");
        assertThat(isIn(logIn.as(email, ForgotPasswordVisit.NEW_PASSWORD))).isFalse();
    }

    @Test
    void a_password_of_the_last_ones_is_refused_at_its_field_and_the_right_one_forgives_wrong_ones() {
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD).open(wish());
        browser.submit(fields("Wrong-password-0", SignUp.PASSWORD));
        browser.submit(fields(SignUp.PASSWORD, SignUp.PASSWORD));
        assertThat(browser.describedBy("password-new")).contains("前 3 次使用過");
        browser.submit(fields("Wrong-password-1", SignUp.PASSWORD));
        browser.submit(fields("Wrong-password-2", SignUp.PASSWORD));
        assertThat(isLocked()).isFalse();

        assertThat(isIn(browser.submit(NEW))).isTrue();
    }

    @Test
    void other_sessions_go_on_where_the_member_wants_it() {
        String other = portal.refreshToken(logIn.as(email, SignUp.PASSWORD));
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD).open(wish());
        Map<String, String> unticked = new HashMap<>(NEW);
        unticked.remove("logout-sessions");

        assertThat(isIn(browser.submit(unticked))).isTrue();

        assertThat(portal.refresh(other)).isEqualTo(200);
    }

    @Test
    void leaving_the_page_changes_nothing_and_a_second_tab_reads_that_the_old_password_is_another() {
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD);
        assertThat(isIn(browser.open(wish()).submit(Map.of("cancel-aia", "true"))))
                .isTrue();
        String action = browser.open(wish()).formAction();
        assertThat(isIn(browser.open(wish()).submit(NEW))).isTrue();

        browser.post(action, HttpBrowser.encode(NEW));

        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.describedBy("password")).contains("密碼錯誤");
    }

    @Test
    void an_open_session_is_not_enough_where_an_administrator_wants_a_new_password() {
        HttpBrowser open = logIn.as(email, SignUp.PASSWORD);
        wantNewPassword();

        assertThat(open.open(product.loginUrl()).page()).isEqualTo(PAGE);
        assertThat(open.submit(fields("", ForgotPasswordVisit.NEW_PASSWORD)).invalidFields())
                .containsExactly("password");
        assertThat(isIn(open.submit(NEW))).isTrue();
    }

    @Test
    void a_temporary_password_of_an_administrator_is_told_and_changed_at_the_login() {
        CredentialRepresentation temporary = ConsoleMember.password("Temporary-77");
        temporary.setTemporary(true);
        user().resetPassword(temporary);
        assertThat(new ForgotPasswordVisit(product).notice(email).text()).contains("也未請客服中心協助");

        HttpBrowser browser = logIn.as(email, "Temporary-77");
        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.document().select("[name=password]"))
                .as("just typed")
                .isEmpty();
        assertThat(isIn(browser.submit(NEW))).isTrue();
        assertThat(isIn(logIn.as(email, ForgotPasswordVisit.NEW_PASSWORD))).isTrue();
    }

    @Test
    void it_is_told_by_mail_and_ends_every_session_but_this_one() {
        String online = portal.refreshToken(logIn.as(email, SignUp.PASSWORD));
        String offline = portal.refreshToken(HttpBrowser.inChinese()
                .open(product.loginUrl().replace("scope=openid", "scope=openid+offline_access"))
                .submit(LogIn.fields(email, SignUp.PASSWORD)));
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD);
        String own = portal.refreshToken(browser);

        browser.open(wish()).submit(NEW);

        assertThat(isIn(browser)).isTrue();
        assertThat(List.of(portal.refresh(online), portal.refresh(offline))).containsOnly(400);
        assertThat(portal.refresh(own)).isEqualTo(200);
        assertThat(new ForgotPasswordVisit(product).notice(email).html()).contains("密碼已於", "（臺灣時間）變更", "若非您本人變更");
    }

    @Test
    void it_lifts_the_lock_and_this_browser_stays_known() {
        HttpBrowser own = logIn.remembering().as(email, SignUp.PASSWORD);
        HttpBrowser other = logIn.remembering().as(email, SignUp.PASSWORD).restart();
        strangersLock();
        assertThat(isLocked()).isTrue();

        own.open(wish()).submit(NEW);

        assertThat(isIn(own)).isTrue();
        assertThat(isLocked()).isFalse();
        assertThat(isIn(logIn.as(email, ForgotPasswordVisit.NEW_PASSWORD))).isTrue();
        strangersLock();
        assertThat(isIn(logIn.in(own.restart()).remembering().as(email, ForgotPasswordVisit.NEW_PASSWORD)))
                .as("this browser")
                .isTrue();
        assertThat(isIn(logIn.in(other).as(email, ForgotPasswordVisit.NEW_PASSWORD)))
                .as("the other one")
                .isFalse();
    }

    @Test
    void one_that_an_administrator_wants_is_no_different() {
        String online = portal.refreshToken(logIn.as(email, SignUp.PASSWORD));
        wantNewPassword();

        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD);
        assertThat(browser.page()).isEqualTo(PAGE);
        browser.submit(NEW);

        assertThat(isIn(browser)).isTrue();
        assertThat(portal.refresh(online)).isEqualTo(400);
        assertThat(new ForgotPasswordVisit(product).notice(email).html()).contains("若非您本人變更");
    }

    private void wantNewPassword() {
        UserRepresentation user = user().toRepresentation();
        user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        user().update(user);
    }

    private static Map<String, String> fields(String old, String fresh) {
        return Map.of("password", old, "password-new", fresh, "password-confirm", fresh, "logout-sessions", "on");
    }

    private String wish() {
        return product.loginUrl() + "&kc_action=UPDATE_PASSWORD";
    }

    private void strangersLock() {
        HttpBrowser stranger = HttpBrowser.inChinese().open(product.loginUrl());
        for (int i = 0; i < 3; i++) {
            stranger.submit(LogIn.fields(email, "wrong-" + i));
        }
    }

    private boolean isLocked() {
        return Boolean.TRUE.equals(product.admin()
                .realm()
                .attackDetection()
                .bruteForceUserStatus(user().toRepresentation().getId())
                .get("disabled"));
    }

    private UserResource user() {
        String id = product.admin().userByEmail(email).orElseThrow().getId();
        return product.admin().realm().users().get(id);
    }
}
