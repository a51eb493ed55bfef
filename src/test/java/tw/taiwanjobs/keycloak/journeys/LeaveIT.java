package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RequiredActionConfigRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.TwoPortals;

/** A member asks to be deleted, and comes back in time or not. What is left in the database then, {@link ErasureIT} says. */
class LeaveIT {

    private static final String ACTION = "taiwanjobs-delete-account";
    private static final Map<String, String> PASSWORD = Map.of("password", SignUp.PASSWORD);

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final PortalTokens portal = new PortalTokens(product);
    private String email = "";
    private String id = "";

    @BeforeEach
    void signUp() {
        email = new SignUp(product).toActive().email();
        id = product.admin().userByEmail(email).orElseThrow().getId();
    }

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void a_login_takes_the_deletion_back_and_everything_is_as_before() {
        UserRepresentation before = user().toRepresentation();
        String online = portal.refreshToken(logIn.as(email, SignUp.PASSWORD));
        String offline = portal.refreshToken(HttpBrowser.inChinese()
                .open(product.loginUrl().replace("scope=openid", "scope=openid+offline_access"))
                .submit(LogIn.fields(email, SignUp.PASSWORD)));
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD);
        String own = portal.refreshToken(browser);

        browser.open(wish());
        assertThat(browser.page()).isEqualTo("member-delete");
        assertThat(browser.document().select("main").text()).contains("7 天後刪除", "條款同意紀錄", "取消刪除");
        String form = browser.formAction();
        browser.submit(PASSWORD);
        assertThat(browser.page()).isEqualTo("member-deletion-asked");
        assertThat(List.of(portal.refresh(online), portal.refresh(offline), portal.refresh(own)))
                .containsOnly(400);
        assertThat(user().toRepresentation().firstAttribute("deletionDue")).endsWith("Z");
        assertThat(browser.post(form, HttpBrowser.encode(PASSWORD)).page())
                .as("a second click")
                .isIn("page-expired", "login", "error");
        assertThat(browser.open(product.loginUrl()).page()).isEqualTo("login");
        assertThat(mail("刪除帳號申請").html()).contains("（臺灣時間）刪除", "即取消刪除");

        comesBack(logIn.as(email, SignUp.PASSWORD));
        UserRepresentation after = user().toRepresentation();
        assertThat(after.getAttributes()).isEqualTo(before.getAttributes());
        assertThat(mail("已取消刪除").text()).contains("完全不變", "忘記密碼");
        assertThat(isIn(logIn.as(email, SignUp.PASSWORD))).as("said once").isTrue();
        assertThat(events("CUSTOM_REQUIRED_ACTION"))
                .filteredOn(event -> "deletion".equals(event.getDetails().get("custom_required_action")))
                .extracting(event -> event.getDetails().get("member_state"))
                .containsExactlyInAnyOrder("leaving", "active");
    }

    private void comesBack(HttpBrowser browser) {
        assertThat(browser.page()).isEqualTo("member-deletion-withdrawn");
        assertThat(user().toRepresentation().firstAttribute("deletionDue"))
                .as("also for who closes the window here")
                .isNull();
        assertThat(browser.open(browser.address().toString()).page())
                .as("loaded again")
                .isEqualTo("member-deletion-withdrawn");
        browser.submit(Map.of());
        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
    }

    @Test
    void who_does_not_come_back_is_nobody_and_may_sign_up_again() {
        logIn.as(email, SignUp.PASSWORD).open(wish()).submit(PASSWORD);
        product.testbed().setClockAhead(Duration.ofDays(7).minusHours(1));
        product.testbed().runTask("taiwanjobs-erasures");
        product.testbed().setClockAhead(Duration.ZERO);
        assertThat(product.admin().userByEmail(email)).isPresent();

        product.testbed().setClockAhead(Duration.ofDays(7).plusMinutes(1));
        product.testbed().runTask("taiwanjobs-erasures");
        ReceivedMail farewell = mail("帳號已刪除");
        product.testbed().setClockAhead(Duration.ZERO);

        assertThat(product.admin().userByEmail(email)).isEmpty();
        assertThat(farewell.html()).contains("最後一封信").doesNotContain("王小明");
        HttpBrowser stranger = logIn.as(email, SignUp.PASSWORD);
        assertThat(stranger.page()).isEqualTo("login");
        assertThat(stranger.document().text()).contains("帳號或密碼錯誤");
    }

    @Test
    void without_grace_the_member_is_gone_within_a_minute() {
        AuthenticationManagementResource flows = product.admin().realm().flows();
        RequiredActionConfigRepresentation before = flows.getRequiredActionConfig(ACTION);
        RequiredActionConfigRepresentation none = new RequiredActionConfigRepresentation();
        none.setConfig(Map.of("graceDays", "0"));
        flows.updateRequiredActionConfig(ACTION, none);
        try {
            HttpBrowser browser = logIn.as(email, SignUp.PASSWORD).open(wish());
            assertThat(browser.document().select("main").text())
                    .contains("立即刪除")
                    .doesNotContain("即取消刪除");
            browser.submit(PASSWORD);
            product.testbed().runTask("taiwanjobs-erasures");
            assertThat(product.admin().userByEmail(email)).isEmpty();
        } finally {
            if (before.getConfig() == null || before.getConfig().isEmpty()) {
                flows.removeRequiredActionConfig(ACTION);
            } else {
                flows.updateRequiredActionConfig(ACTION, before);
            }
        }
    }

    @Test
    void a_wrong_password_counts_as_at_a_login() {
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD).open(wish());
        for (String typed : List.of("", "wrong-1", "\uD83D\uDE42".repeat(10_900), "wrong-3")) {
            browser.submit(Map.of("password", typed));
            assertThat(browser.page()).isEqualTo("member-delete");
            assertThat(browser.invalidFields()).containsExactly("password");
        }

        assertThat(browser.submit(PASSWORD).document().text()).contains("忘記密碼");
        assertThat(browser.page()).isEqualTo("member-delete");
        assertThat(isIn(logIn.as(email, SignUp.PASSWORD))).isFalse();
        assertThat(user().toRepresentation().firstAttribute("deletionDue")).isNull();
        assertThat(mail("鎖").text()).contains("忘記密碼");
    }

    @Test
    void nobody_is_led_to_it_against_his_will_and_everybody_may_turn_back() {
        HttpBrowser browser = logIn.as(email, SignUp.PASSWORD).open(wish());
        assertThat(browser.page()).isEqualTo("member-delete");
        browser.submit(Map.of("cancel-aia", "true"));
        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(browser.address().toString()).contains("kc_action_status=cancelled");

        UserRepresentation user = user().toRepresentation();
        user.setRequiredActions(List.of(ACTION));
        user().update(user);
        assertThat(isIn(logIn.as(email, SignUp.PASSWORD)))
                .as("sent there by an administrator")
                .isTrue();
    }

    @Test
    void portals_hear_that_the_sessions_are_over() {
        try (TwoPortals portals = TwoPortals.open(product)) {
            HttpBrowser browser = HttpBrowser.inChinese().open(portals.jobs().home() + "login");
            browser.open(browser.address().toString()).submit(LogIn.fields(email, SignUp.PASSWORD));
            TwoPortals.arrive(browser, portals.jobs());
            assertThat(TwoPortals.account(browser, portals.jobs())).isEqualTo(email);

            browser.open(wish()).submit(PASSWORD);

            assertThat(browser.page()).isEqualTo("member-deletion-asked");
            TwoPortals.awaitLoggedOut(browser, portals.jobs());
        }
    }

    @Test
    void a_legacy_member_leaves_as_well() {
        LegacyMember member = LegacyMember.of(product);
        HttpBrowser browser = member.logIn().submit(Map.of("continue", "true"));
        if (browser.page().equals("terms-updated")) {
            browser.submit(Map.of("termsAccepted", "on"));
        }
        assertThat(isIn(browser)).as(browser.document().text()).isTrue();

        browser.open(wish()).submit(Map.of("password", LegacyMember.PASSWORD));

        assertThat(browser.page()).isEqualTo("member-deletion-asked");
        assertThat(member.user().firstAttribute("deletionDue")).isNotNull();
    }

    private String wish() {
        return product.loginUrl() + "&kc_action=" + ACTION;
    }

    private ReceivedMail mail(String subject) {
        return product.mailbox().await(email, mail -> mail.subject().contains(subject));
    }

    private List<EventRepresentation> events(String type) {
        return product.admin().events().stream()
                .filter(event -> id.equals(event.getUserId()) && type.equals(event.getType()))
                .toList();
    }

    private UserResource user() {
        return product.admin().realm().users().get(id);
    }
}
