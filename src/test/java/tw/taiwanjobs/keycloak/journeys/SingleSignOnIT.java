package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;
import static tw.taiwanjobs.keycloak.support.TwoPortals.account;
import static tw.taiwanjobs.keycloak.support.TwoPortals.arrive;
import static tw.taiwanjobs.keycloak.support.TwoPortals.awaitLoggedOut;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.demo.PortalSite;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.JwtClaims;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.TwoPortals;

/** One login for two portals, one log-out for both, and what a portal can ask of a login. */
class SingleSignOnIT {

    private static final RunningProduct product = RunningProduct.get();

    private static TwoPortals portals;

    private final LogIn logIn = new LogIn(product);

    @BeforeAll
    static void openPortals() {
        portals = TwoPortals.open(product);
    }

    @AfterAll
    static void closePortals() {
        portals.close();
    }

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void whoever_logs_in_at_one_portal_is_known_at_the_other_and_logs_out_of_both_at_once() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = logInAtBoth(member);
        HttpBrowser elsewhere = logInAtBoth(member);
        assertThat(browser.open(portals.jobs().home())
                        .document()
                        .select("#proof")
                        .text())
                .isEqualTo("密碼 password");

        browser.open(portals.training().home() + "logout");
        browser.open(browser.address().toString());

        assertThat(browser.address()).hasToString(portals.training().home());
        assertThat(account(browser, portals.training())).isEmpty();
        awaitLoggedOut(browser, portals.jobs());
        assertThat(browser.open(product.loginUrl()).page()).isEqualTo("login");
        assertThat(account(elsewhere, portals.jobs()))
                .as("another browser has a session of its own")
                .isEqualTo(member.email());
    }

    @Test
    void a_log_out_that_no_portal_vouches_for_asks_first_and_ends_at_a_page() {
        HttpBrowser browser = logInAtBoth(ConsoleMember.of(product));

        browser.open(endSession("?ui_locales=zh-TW"));

        assertThat(browser.page()).isEqualTo("logout");
        assertThat(browser.document().select("main").text()).contains("您確定要登出嗎？", "其他網站也會一併登出");
        browser.open(browser.document().select(".languages a[lang=en]").attr("abs:href"));
        assertThat(browser.document().select("h1").text()).isEqualTo("Log out");
        assertThat(account(browser, portals.jobs())).isNotEmpty();
        browser.open(endSession("")).submit(browser.hiddenFields());
        assertThat(browser.page()).isEqualTo("info");
        assertThat(browser.status()).isEqualTo(200);
        awaitLoggedOut(browser, portals.jobs());
        awaitLoggedOut(browser, portals.training());
        assertThat(browser.open(endSession("")).submit(browser.hiddenFields()).page())
                .as("nobody is logged in")
                .isEqualTo("info");
    }

    @Test
    void a_portal_that_names_itself_gets_the_person_back_after_the_question() {
        HttpBrowser browser = logInAtBoth(ConsoleMember.of(product));
        String way = "?client_id=jobs-portal&state=bye-7&post_logout_redirect_uri=";

        browser.open(endSession(way + portals.jobs().home()));
        assertThat(browser.page()).isEqualTo("logout");
        assertThat(browser.document().select("main .buttons a").attr("href"))
                .isEqualTo(portals.jobs().home());
        browser.submit(browser.hiddenFields());

        assertThat(browser.address()).hasToString(portals.jobs().home() + "?state=bye-7");
        awaitLoggedOut(browser, portals.training());
        browser.open(endSession(way + "https://elsewhere.example.com/"));
        assertThat(browser.page()).isEqualTo("error");
        assertThat(browser.status()).isEqualTo(400);
    }

    @Test
    void a_new_password_ends_the_sessions_at_all_portals_in_all_browsers() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser first = logInAtBoth(member);
        HttpBrowser second = logInAtBoth(member);
        ForgotPasswordVisit visit = new ForgotPasswordVisit(product);
        visit.ask(member.email());

        visit.openLink(member.email()).submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));

        for (PortalSite portal : new PortalSite[] {portals.jobs(), portals.training()}) {
            awaitLoggedOut(first, portal);
            awaitLoggedOut(second, portal);
        }
    }

    @Test
    void nobody_but_keycloak_ends_a_session_at_a_portal() throws Exception {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = logInAtBoth(member);
        PortalTokens tokens = new PortalTokens(product);
        String idToken = tokens.redeem(browser.open(product.loginUrl())).getIdToken();
        String session = JwtClaims.of(idToken).text("sid");
        assertThat(session).isNotEmpty();

        for (String body : new String[] {
            "",
            "logout_token=",
            "logout_token=x.y.z",
            "logout_token=" + idToken,
            "logout_token=" + withoutSignature(idToken)
        }) {
            assertThat(post(portals.jobs().backChannelLogout(), body)).as(body).isEqualTo(400);
        }
        assertThat(browser.open(portals.jobs().frontChannelLogout() + "?sid=" + session + "&iss=https://evil.example")
                        .status())
                .isEqualTo(400);
        assertThat(account(browser, portals.jobs())).isEqualTo(member.email());
    }

    @ParameterizedTest
    @CsvSource({
        "false, '&prompt=none', login_required",
        "true, '&prompt=none', ''",
        "true, '&prompt=none&max_age=60', login_required",
        "true, '&prompt=none&acr_values=2', login_required",
        "true, '&prompt=none&kc_action=UPDATE_PASSWORD', login_required",
        "true, '&prompt=none%20login', login_required",
        "false, '&prompt=nonsense', ''",
        "true, '&prompt=login', login",
        "true, '&max_age=60', login",
        "true, '&max_age=3600', ''",
        "true, '&prompt=consent', ''",
        "true, '&prompt=create', terms",
        "false, '&prompt=create', terms",
        "true, '&prompt=select_account', ''",
    })
    void a_portal_says_what_its_login_may_ask(boolean loggedIn, String wish, String outcome) {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = loggedIn ? logIn.as(member.email(), SignUp.PASSWORD) : HttpBrowser.inChinese();
        product.testbed().setClockAhead(Duration.ofMinutes(6));

        browser.open(product.loginUrl() + "&state=s7" + wish);

        String came = isIn(browser) ? browser.address().getRawQuery() : browser.page();
        if (outcome.contains("_")) {
            assertThat(came).contains("error=" + outcome, "state=s7");
        } else if (outcome.isEmpty() && loggedIn) {
            assertThat(came).contains("code=", "state=s7");
        } else {
            assertThat(came).isEqualTo(outcome.isEmpty() ? "login" : outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, en", "zh-TW, zh-TW", "fr zh-TW, zh-TW", "fr, zh-TW", "en-GB, en", "'xx;<script>', zh-TW"})
    void a_portal_says_the_language(String wanted, String shown) {
        HttpBrowser browser = HttpBrowser.inChinese()
                .open(product.loginUrl() + "&" + HttpBrowser.encode(Map.of("ui_locales", wanted)));

        assertThat(browser.document().select("html").attr("lang")).isEqualTo(shown);
    }

    @Test
    void a_sign_up_begun_at_a_portal_ends_there_on_another_device() {
        SignUp person = new SignUp(product);
        HttpBrowser computer = person.browser().open(portals.training().home() + "join");
        computer.open(computer.address().toString());
        computer.submit(Map.of("termsAccepted", "on"));
        computer.submit(person.identityFields());
        computer.submit(SignUp.profileFields());
        assertThat(computer.page()).isEqualTo("mail-sent");

        HttpBrowser phone = person.openLink().submit(SignUp.passwordFields());

        assertThat(phone.page()).isEqualTo("password-set");
        assertThat(phone.document().select("#portal").text()).isEqualTo("接著請回到「在職訓練網」登入。");
        phone.open(phone.document().select("#continue").attr("abs:href"));
        assertThat(phone.address()).hasToString(portals.training().home());
        phone.open(portals.training().home() + "login");
        arrive(
                phone.open(phone.address().toString()).submit(LogIn.fields(person.email(), SignUp.PASSWORD)),
                portals.training());
        assertThat(account(phone, portals.training())).isEqualTo(person.email());
        computer.open(portals.training().home());
        assertThat(computer.status()).isEqualTo(200);
    }

    @Test
    void a_portal_asks_for_two_factors_and_shows_that_it_got_them() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = logInAtBoth(member);
        member.addCredential(SecondFactors.app());

        browser.open(portals.jobs().home() + "two-factors");
        browser.open(browser.address().toString());
        assertThat(browser.page()).isEqualTo("login-otp");
        arrive(browser.submit(Map.of("otp", SecondFactors.code())), portals.jobs());

        assertThat(browser.document().select("#level").text()).isEqualTo("2");
        assertThat(browser.document().select("#proof").text()).contains("密碼 password", "驗證碼 one-time code");
    }

    private HttpBrowser logInAtBoth(ConsoleMember member) {
        HttpBrowser browser = HttpBrowser.inChinese().open(portals.jobs().home() + "login");
        browser.open(browser.address().toString());
        arrive(browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD)), portals.jobs());
        browser.open(portals.training().home() + "login");
        browser.open(browser.address().toString());
        arrive(browser, portals.training());
        assertThat(account(browser, portals.jobs())).isEqualTo(member.email());
        assertThat(account(browser, portals.training())).isEqualTo(member.email());
        return browser;
    }

    private static String endSession(String query) {
        return product.server().realmUrl(RunningProduct.REALM) + "/protocol/openid-connect/logout" + query;
    }

    private static String withoutSignature(String token) {
        return "eyJhbGciOiJub25lIn0" + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private static int post(String address, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
