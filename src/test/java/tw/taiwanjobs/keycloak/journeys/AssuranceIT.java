package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.JwtClaims;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The token says how the member proved himself (acr, amr), and a portal that asks for more gets more (ADR 0022). */
class AssuranceIT {

    private static final Duration NEXT_CODE = Duration.ofSeconds(30);
    private static final String TWO_FACTORS = "&acr_values=2";

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final PortalTokens portal = new PortalTokens(product);

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void a_password_is_one_factor_and_a_known_device_is_told() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = logIn.remembering().as(member.email(), SignUp.PASSWORD);
        assertProved(browser, "1", "pwd");

        browser.open(product.loginUrl());
        assertProved(browser, "1", "pwd");
        logIn.in(browser.restart()).remembering().as(member.email(), SignUp.PASSWORD);
        assertProved(browser, "1", "pwd", "known_device");
    }

    /** What a stranger with the password would write into the address. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&acr_values=1", "&acr_values=0", "&prompt=login", "&acr_values=nonsense"})
    void whoever_has_a_second_factor_is_asked_for_it_whatever_the_portal_wants(String wish) {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app());
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl() + wish);
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));

        assertThat(browser.page()).isEqualTo("login-otp");
        browser.submit(Map.of("otp", SecondFactors.code()));
        assertProved(browser, "2", "pwd", "otp");

        browser.open(product.loginUrl() + TWO_FACTORS);
        assertProved(browser, "2", "pwd", "otp");
    }

    @Test
    void a_member_who_gets_a_factor_later_is_asked_for_it_alone_when_a_portal_wants_two() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        member.addCredential(SecondFactors.app());
        browser.open(product.loginUrl());
        assertProved(browser, "1", "pwd");

        browser.open(product.loginUrl() + TWO_FACTORS);

        assertThat(browser.page()).isEqualTo("login-otp");
        assertThat(browser.document().select(".lead").text())
                .as("nobody asked for a password")
                .startsWith("您的帳號設有第二道驗證");
        browser.submit(Map.of("otp", SecondFactors.wrongCode()));
        assertThat(browser.invalidFields()).containsExactly("otp");
        browser.submit(Map.of("otp", SecondFactors.code()));
        assertProved(browser, "2", "pwd", "otp");
        browser.open(product.loginUrl());
        assertProved(browser, "2", "pwd", "otp");
    }

    @Test
    void a_member_without_a_factor_proves_the_password_again_and_sets_one_up() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);

        browser.open(product.loginUrl() + "&claims="
                + claims("{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"2\"}}}"));

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.document().select("h1").text()).isEqualTo("請再次輸入密碼");
        browser.submit(Map.of("password", SignUp.PASSWORD));
        assertThat(browser.page()).isEqualTo("config-totp");
        assertThat(browser.document().select("#first-second-factor").text()).startsWith("您要前往的網站要求");
        assertThat(browser.document().select("#first-second-factor a").attr("href"))
                .isEqualTo("http://localhost:8091/");
        browser.submit(Map.of("totp", SecondFactors.wrongCode(), "totpSecret", browser.value("totpSecret")));
        assertThat(browser.document().select("#first-second-factor").text()).startsWith("您要前往的網站要求");
        String secret = browser.value("totpSecret");
        browser.submit(
                Map.of("totp", SecondFactors.code(secret, Duration.ZERO), "totpSecret", secret, "userLabel", "手機"));
        assertThat(tokenOf(browser).text("acr")).isEqualTo("2");

        HttpBrowser elsewhere = HttpBrowser.inChinese().open(product.loginUrl() + TWO_FACTORS);
        elsewhere.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(elsewhere.page()).isEqualTo("login-otp");
        elsewhere.submit(Map.of("otp", SecondFactors.code(secret, NEXT_CODE)));
        assertProved(elsewhere, "2", "pwd", "otp");
    }

    @Test
    void who_leaves_that_page_is_asked_for_no_factor_where_one_is_enough() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl() + TWO_FACTORS);
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(browser.page()).isEqualTo("config-totp");

        assertProved(logIn.as(member.email(), SignUp.PASSWORD), "1", "pwd");
    }

    @Test
    void the_second_factor_is_asked_for_again_after_max_age() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.recoveryCodes());
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        browser.submit(Map.of("recoveryCodeInput", SecondFactors.RECOVERY_CODES.get(0)));
        assertProved(browser, "2", "pwd", "otp");
        long first = tokenOf(browser.open(product.loginUrl()))
                .json()
                .path("auth_time")
                .asLong();
        product.testbed().setClockAhead(Duration.ofMinutes(6));

        browser.open(product.loginUrl() + TWO_FACTORS + "&max_age=300");
        assertThat(browser.page()).isEqualTo("login");
        browser.submit(Map.of("password", SignUp.PASSWORD));
        assertThat(browser.page()).isEqualTo("recovery-code");
        browser.submit(Map.of("recoveryCodeInput", SecondFactors.RECOVERY_CODES.get(1)));
        browser.submit(browser.hiddenFields());

        JwtClaims claims = tokenOf(browser);
        assertThat(claims.text("acr")).isEqualTo("2");
        assertThat(claims.json().path("auth_time").asLong()).isGreaterThan(first + 300);
    }

    @Test
    void a_portal_reads_in_the_discovery_document_what_it_may_ask_for() throws Exception {
        HttpBrowser discovery = HttpBrowser.inEnglish()
                .with("Accept", "application/json")
                .open(product.server().realmUrl(RunningProduct.REALM) + "/.well-known/openid-configuration");

        assertThat(discovery.body()).containsPattern("\"acr_values_supported\":\\[\"0\",\"1\",\"2\"]");
    }

    private void assertProved(HttpBrowser browser, String level, String... methods) {
        JwtClaims claims = tokenOf(browser);
        assertThat(claims.text("acr")).isEqualTo(level);
        assertThat(claims.list("amr")).containsExactlyInAnyOrder(methods);
    }

    private JwtClaims tokenOf(HttpBrowser browser) {
        assertThat(isIn(browser)).as(browser.page()).isTrue();
        return JwtClaims.of(portal.redeem(browser).getIdToken());
    }

    private static String claims(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8);
    }
}
