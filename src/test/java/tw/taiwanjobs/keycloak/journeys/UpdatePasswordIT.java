package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A password set by somebody who is logged in, by wish or because an administrator wants it. */
class UpdatePasswordIT {

    private static final String PAGE = "login-update-password";
    private static final Map<String, String> NEW = ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD);

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
        browser.submit(Map.of("password-new", "short", "password-confirm", "short"));
        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.document().select("#password-rules").text()).contains("4種類型中之");
        browser.submit(Map.of("password-new", "Abcd-1234x", "password-confirm", "other"));
        assertThat(browser.invalidFields()).containsExactly("password-confirm");
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
        UserRepresentation user = user().toRepresentation();
        user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        user().update(user);

        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD);
        assertThat(browser.page()).isEqualTo(PAGE);
        browser.submit(NEW);

        assertThat(isIn(browser)).isTrue();
        assertThat(portal.refresh(online)).isEqualTo(400);
        assertThat(new ForgotPasswordVisit(product).notice(email).html()).contains("若非您本人變更");
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
