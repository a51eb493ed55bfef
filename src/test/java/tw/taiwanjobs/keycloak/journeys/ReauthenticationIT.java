package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A member who is logged in is asked for the password again: for whom, and what somebody else at that computer can do. */
class ReauthenticationIT {

    private static final Map<String, String> NOT_ME = Map.of("notMe", "true");
    private static final String STATE = "&state=portal-state-7";
    private static final String WRONG = "Wrong-password-1";

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final SignUp first = new SignUp(product).toActive();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&prompt=login", "&max_age=60", "&kc_action=UPDATE_PASSWORD"})
    void the_page_says_whose_password_it_asks_for(String wish) {
        HttpBrowser browser = logIn.as(first.email(), SignUp.PASSWORD);
        product.testbed().setClockAhead(Duration.ofMinutes(6));

        browser.open(product.loginUrl() + wish);

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.document().select("h1").text()).isEqualTo("請再次輸入密碼");
        assertThat(browser.document().select("#for-whom").text()).contains("帳號 " + first.email());
        assertThat(browser.document().select("form#login-form").attr("aria-labelledby"))
                .isEqualTo("for-whom");
        assertThat(browser.document().select("button[name=notMe]").text()).startsWith("不是您？");
        assertThat(browser.document().select("a[href*=registration]")).isEmpty();
    }

    @Test
    void a_legacy_member_is_named_by_the_masked_number() {
        LegacyMember legacy = LegacyMember.of(product);
        HttpBrowser browser = legacy.logIn().submit(Map.of("continue", "true"));
        assertThat(isIn(browser)).isTrue();

        browser.open(again());

        String masked = legacy.user().firstAttribute("nationalIdMasked");
        assertThat(masked).matches("[A-Z]\\d\\*{6}\\d{2}");
        assertThat(browser.document().select("#for-whom").text()).contains("身分證字號／居留證號 " + masked);
        assertThat(browser.body())
                .doesNotContain(legacy.nationalId(), legacy.user().getUsername());
    }

    @Test
    void errors_and_the_other_language_keep_saying_it() {
        HttpBrowser browser = logIn.as(first.email(), SignUp.PASSWORD).open(again());

        browser.submit(Map.of("password", ""));
        assertThat(browser.document().select("#for-whom").text()).contains(first.email());
        assertThat(browser.invalidFields()).containsExactly("password");
        browser.submit(Map.of("password", "", "refreshCaptcha", "true"));
        assertThat(browser.document().select("#for-whom").text()).contains(first.email());
        browser.submit(Map.of("switchLanguage", "en"));
        assertThat(browser.document().select("#for-whom").text()).contains("Account " + first.email());
    }

    @Test
    void a_lock_is_told_beside_the_only_field() {
        HttpBrowser browser = logIn.as(first.email(), SignUp.PASSWORD).open(again());

        for (int guess = 0; guess < 3; guess++) {
            browser.submit(Map.of("password", WRONG));
        }

        assertThat(browser.describedBy("password")).contains("已被鎖住");
        assertThat(browser.document().select("#error-summary a").attr("href")).isEqualTo("#password");
    }

    @Test
    void somebody_else_logs_in_for_the_same_portal_and_the_first_one_is_out() {
        SignUp second = new SignUp(product).toActive();
        PortalTokens portal = new PortalTokens(product);
        HttpBrowser browser = logIn.remembering().as(first.email(), SignUp.PASSWORD);
        String refreshToken = portal.refreshToken(browser);
        browser.open(again() + STATE + "&login_hint=" + first.email());

        browser.submit(NOT_ME);

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.value("username")).isEmpty();
        assertThat(browser.body()).doesNotContain(first.email());
        assertThat(browser.cookies())
                .noneMatch(cookie -> cookie.getValue().contains(first.email().replace("@", "%40")));
        assertThat(portal.refresh(refreshToken)).isEqualTo(400);
        assertThat(sessionsOf(first)).isZero();
        for (int guess = 0; guess < 2; guess++) {
            browser.submit(LogIn.fields(second.email(), WRONG));
        }
        browser.submit(LogIn.fields(second.email(), SignUp.PASSWORD));
        assertThat(isIn(browser)).isTrue();
        assertThat(browser.address().getRawQuery()).contains("state=portal-state-7");
        assertThat(sessionsOf(second)).isEqualTo(1);
        assertThat(failuresOf(first)).isEqualTo(0);
    }

    @Test
    void pressed_twice_or_followed_by_back_it_still_leads_to_a_login_that_names_nobody() {
        HttpBrowser browser = logIn.as(first.email(), SignUp.PASSWORD).open(again());
        String asked = browser.address().toString();
        String button = browser.formAction();
        browser.submit(NOT_ME);

        assertNamesNobody(browser.post(button, HttpBrowser.encode(NOT_ME)));
        assertNamesNobody(browser.open(asked));
        assertNamesNobody(browser.open(product.loginUrl()));
    }

    @Test
    void the_session_ends_although_another_tab_has_begun_a_login_of_its_own() {
        HttpBrowser browser = logIn.as(first.email(), SignUp.PASSWORD);
        browser.open(product.signUpUrl());
        browser.open(again());
        browser.submit(NOT_ME);

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.document().select("#for-whom")).isEmpty();
    }

    @Test
    void a_forgotten_password_is_mailed_from_there() {
        HttpBrowser browser = logIn.as(first.email(), SignUp.PASSWORD).open(again());

        browser.open(browser.document().select("a[href*=reset-credentials]").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("forgot-password");
        assertThat(browser.value("username")).isEqualTo(first.email());
        browser.submit(Map.of("username", first.email()));

        assertThat(browser.page()).isEqualTo("forgot-password-sent");
        assertThat(product.mailbox()
                        .await(first.email(), mail -> mail.subject().contains("密碼重設"))
                        .link())
                .isNotNull();
    }

    @Test
    void outside_of_it_the_button_is_nobodys() {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

        browser.submit(NOT_ME);

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.invalidFields()).contains("username", "password");
    }

    private void assertNamesNobody(HttpBrowser browser) {
        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.body()).doesNotContain(first.email(), "for-whom");
    }

    private String again() {
        return product.loginUrl() + "&prompt=login";
    }

    private int sessionsOf(SignUp member) {
        return product.admin()
                .realm()
                .users()
                .get(idOf(member))
                .getUserSessions()
                .size();
    }

    private Object failuresOf(SignUp member) {
        return product.admin()
                .realm()
                .attackDetection()
                .bruteForceUserStatus(idOf(member))
                .get("numFailures");
    }

    private String idOf(SignUp member) {
        return product.admin().userByEmail(member.email()).orElseThrow().getId();
    }
}
