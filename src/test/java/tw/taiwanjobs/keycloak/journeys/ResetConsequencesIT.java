package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What a new password brings besides itself, and that an administrator's way to one goes on working. */
class ResetConsequencesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(product);
    private String email = "";

    @BeforeEach
    void signUp() {
        email = new SignUp(product).toActive().email();
    }

    @Test
    void it_lifts_the_lock_for_every_browser() {
        String userId = user().toRepresentation().getId();
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        for (int i = 0; i < 3; i++) {
            browser.submit(LogIn.fields(email, "wrong-" + i));
        }
        Await.until("the lock", PATIENCE, () -> isLocked(userId));
        assertThat(logIn.as(email, SignUp.PASSWORD).page()).isEqualTo("login");

        setNewPassword();

        assertThat(isLocked(userId)).isFalse();
        assertThat(logIn.as(email, ForgotPasswordVisit.NEW_PASSWORD).address().toString())
                .startsWith(RunningProduct.PORTAL_CALLBACK);
    }

    @Test
    void it_ends_all_sessions_online_and_offline() {
        PortalTokens portal = new PortalTokens(product);
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD);
        String online = portal.rotate(portal.refreshToken(browser));
        String offline = portal.rotate(portal.refreshToken(HttpBrowser.inChinese()
                .open(product.loginUrl().replace("scope=openid", "scope=openid+offline_access"))
                .submit(LogIn.fields(email, SignUp.PASSWORD))));

        setNewPassword();

        assertThat(List.of(portal.refresh(online), portal.refresh(offline))).containsOnly(400);
        assertThat(browser.open(product.loginUrl()).page()).isEqualTo("login");
    }

    @Test
    void the_console_still_mails_a_credential_reset() {
        user().executeActionsEmail(List.of("UPDATE_PASSWORD"));
        ReceivedMail mail = product.mailbox()
                .await(
                        email,
                        candidate -> candidate.html().contains("action-token")
                                && !candidate.subject().contains("認證"));
        assertThat(mail.html()).contains("台灣就業通 TaiwanJobs", "客服專線：0800-777-888");

        HttpBrowser device = HttpBrowser.inChinese().open(mail.link().toString());
        device.open(device.document().select("main a[href*=action-token]").attr("abs:href"));
        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));

        assertThat(logIn.as(email, ForgotPasswordVisit.NEW_PASSWORD).address().toString())
                .startsWith(RunningProduct.PORTAL_CALLBACK);
    }

    private void setNewPassword() {
        forgotPassword.ask(email);
        HttpBrowser device = forgotPassword.openLink(email);
        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(device.page()).isEqualTo("password-set");
    }

    private boolean isLocked(String userId) {
        return Boolean.TRUE.equals(product.admin()
                .realm()
                .attackDetection()
                .bruteForceUserStatus(userId)
                .get("disabled"));
    }

    private UserResource user() {
        String id = product.admin().userByEmail(email).orElseThrow().getId();
        return product.admin().realm().users().get(id);
    }
}
