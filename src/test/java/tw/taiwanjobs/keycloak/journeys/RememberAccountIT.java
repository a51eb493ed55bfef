package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** 記住帳號: what the cookie holds, when it comes and goes, and that it is worth nothing but typing. */
class RememberAccountIT {

    private static final String COOKIE = "TAIWANJOBS_ACCOUNT";
    private static final String DEVICE = "TAIWANJOBS_DEVICE";

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @Test
    void the_account_is_filled_in_and_the_box_ticked_on_the_next_visit() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser = logIn.remembering().as(member.email().toUpperCase(Locale.ROOT), SignUp.PASSWORD);
        assertThat(isIn(browser)).isTrue();

        browser.restart().open(product.loginUrl());

        assertThat(browser.page()).as("sessions get no longer").isEqualTo("login");
        assertThat(browser.value("username")).isEqualTo(member.email());
        assertThat(isTicked(browser)).isTrue();
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("KEYCLOAK_REMEMBER_ME"));
    }

    @Test
    void the_cookies_are_for_the_realm_and_no_script_and_no_other_site() {
        SignUp member = new SignUp(product).toActive();

        HttpBrowser browser = logIn.remembering().as(member.email(), SignUp.PASSWORD);

        assertThat(setCookie(browser, COOKIE))
                .startsWith(COOKIE + "=" + member.email().replace("@", "%40") + ";")
                .contains("Max-Age=31536000")
                .satisfies(RememberAccountIT::isForTheRealm);
        assertThat(setCookie(browser, DEVICE))
                .containsPattern("^" + DEVICE + "=[A-Za-z0-9_-]{22};")
                .contains("Max-Age=15552000")
                .satisfies(RememberAccountIT::isForTheRealm);
    }

    /** As behind a proxy that ends TLS: the address that browsers use is https, whatever Keycloak is asked by. */
    @Test
    void where_the_browser_uses_https_the_cookies_go_over_nothing_else() {
        SignUp member = new SignUp(product).toActive();
        setFrontend(product.url().replace("http://", "https://"));
        try {
            HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
            browser.post(
                    browser.formAction().replace("https://", "http://"),
                    HttpBrowser.encode(
                            Map.of("username", member.email(), "password", SignUp.PASSWORD, "rememberAccount", "on")));

            assertThat(isIn(browser)).isTrue();
            for (String name : List.of(COOKIE, DEVICE)) {
                assertThat(setCookie(browser, name))
                        .contains("Path=/realms/taiwanjobs/", "HttpOnly", "SameSite=Lax", "Secure")
                        .doesNotContain("Domain");
            }
        } finally {
            setFrontend("");
        }
    }

    @Test
    void unticking_removes_it() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser =
                logIn.remembering().as(member.email(), SignUp.PASSWORD).restart();

        logIn.in(browser).as(member.email(), SignUp.PASSWORD);

        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals(COOKIE));
        browser.restart().open(product.loginUrl());
        assertThat(browser.value("username")).isEmpty();
        assertThat(isTicked(browser)).isFalse();
    }

    @Test
    void unticking_removes_the_browsers_id_too_where_new_devices_are_not_told() {
        SignUp member = new SignUp(product).toActive();
        product.admin().configureLoginForm(Map.of("newDeviceMail", "false"));
        try {
            HttpBrowser browser =
                    logIn.remembering().as(member.email(), SignUp.PASSWORD).restart();
            assertThat(browser.cookies()).anyMatch(cookie -> cookie.getName().equals(DEVICE));

            logIn.in(browser).as(member.email(), SignUp.PASSWORD);

            assertThat(browser.cookies())
                    .noneMatch(cookie ->
                            cookie.getName().equals(COOKIE) || cookie.getName().equals(DEVICE));
        } finally {
            product.admin().configureLoginForm(Map.of("newDeviceMail", "true"));
        }
    }

    @Test
    void a_number_is_never_remembered() {
        SignUp member = new SignUp(product).toActive();

        HttpBrowser browser = logIn.remembering().as(member.nationalId(), SignUp.PASSWORD);

        assertThat(browser.page()).as("the password was right").isEqualTo("legacy-use-email");
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals(COOKIE));
        assertThat(browser.cookies())
                .noneMatch(cookie -> cookie.getValue().contains(member.nationalId())
                        || cookie.getValue().contains(member.email()));
    }

    @Test
    void a_refused_login_remembers_nothing_and_keeps_the_tick() {
        SignUp member = new SignUp(product).toActive();

        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        browser.submit(Map.of("username", member.email(), "password", "Wrong-password-1", "rememberAccount", "on"));

        assertThat(isTicked(browser)).isTrue();
        assertThat(browser.cookies())
                .noneMatch(cookie -> List.of(COOKIE, DEVICE).contains(cookie.getName()));
        browser.submit(LogIn.fields(member.email(), "Wrong-password-1"));
        assertThat(isTicked(browser)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A123456789", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%", "%E0%80", "wang"})
    void a_forged_cookie_is_no_account(String value) {
        HttpBrowser browser = HttpBrowser.inChinese().forge(COOKIE, value).open(product.loginUrl());

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.value("username")).isEmpty();
        assertThat(isTicked(browser)).isFalse();
        assertThat(browser.body()).doesNotContain("alert(1)");
    }

    @Test
    void what_a_portal_proposes_goes_before_what_is_remembered() {
        SignUp member = new SignUp(product).toActive();
        String other = Identities.email();
        HttpBrowser browser =
                logIn.remembering().as(member.email(), SignUp.PASSWORD).restart();

        browser.open(product.loginUrl() + "&login_hint=" + other);

        assertThat(browser.value("username")).isEqualTo(other);
    }

    private void setFrontend(String url) {
        product.admin().changeRealm(realm -> realm.getAttributes().put("frontendUrl", url));
    }

    private static void isForTheRealm(String setCookie) {
        assertThat(setCookie)
                .contains("Path=/realms/taiwanjobs/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain", "Secure");
    }

    private static String setCookie(HttpBrowser browser, String name) {
        return browser.setCookies().stream()
                .filter(header -> header.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTicked(HttpBrowser browser) {
        return browser.document().selectFirst("input[name=rememberAccount]").hasAttr("checked");
    }
}
