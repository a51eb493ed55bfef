package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForeignProvider;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;

/** A member who has a second factor is asked for it after the password, and after nothing less (ADR 0019). */
class SecondFactorIT {

    private static final Duration NEXT_CODE = Duration.ofSeconds(30);
    private static final Map<String, String> OTHER_WAY = Map.of("tryAnotherWay", "on");

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void the_code_of_the_app_is_asked_for_and_a_wrong_one_costs_no_password() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app());
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);

        assertThat(browser.page()).isEqualTo("login-otp");
        assertThat(browser.document().select(".lead").text()).startsWith("密碼正確。 您的帳號設有第二道驗證");
        assertThat(browser.document().select("input[name=otp]").attr("autocomplete"))
                .isEqualTo("one-time-code");
        browser.submit(Map.of("otp", " "));
        assertThat(browser.describedBy("otp")).contains("請輸入一次性驗證碼。");
        for (int wrong = 0; wrong < 3; wrong++) {
            browser.submit(Map.of("otp", SecondFactors.wrongCode()));
            assertThat(browser.invalidFields()).containsExactly("otp");
            assertThat(browser.describedBy("otp")).contains("一次性驗證碼不正確");
        }
        browser.open(browser.document().select(".languages a[lang=en]").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("login-otp");
        assertThat(browser.document().select("h1").text()).isEqualTo("Enter the one-time code");
        browser.submit(Map.of("otp", spaced(SecondFactors.code())));

        assertThat(isIn(browser)).isTrue();
        assertThat(status(member)).containsEntry("numFailures", 0).containsEntry("disabled", false);
    }

    @Test
    void more_wrong_codes_than_the_limit_wait_and_neither_lock_nor_begin_anew_with_the_password() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app(), SecondFactors.recoveryCodes());
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        for (int wrong = 0; wrong < 4; wrong++) {
            browser.submit(Map.of("otp", SecondFactors.wrongCode()));
        }
        HttpBrowser other = logIn.as(member.email(), SignUp.PASSWORD);
        other.submit(Map.of("otp", SecondFactors.wrongCode()));
        assertThat(other.status()).isEqualTo(200);

        other.submit(Map.of("otp", SecondFactors.code()));

        assertThat(other.page()).isEqualTo("login-otp");
        assertThat(other.status()).isEqualTo(429);
        assertThat(other.describedBy("otp")).contains("約 60 分鐘後再試", "密碼沒有被鎖住");
        browser = logIn.as(member.email(), SignUp.PASSWORD).submit(OTHER_WAY);
        choose(browser, "復原碼").submit(Map.of("recoveryCodeInput", SecondFactors.RECOVERY_CODES.get(0)));
        assertThat(browser.status())
                .as("the limit is the member's, not the app's")
                .isEqualTo(429);
        assertThat(status(member)).containsEntry("disabled", false);
        product.testbed().setClockAhead(Duration.ofMinutes(61));
        HttpBrowser later = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(later.submit(Map.of("otp", SecondFactors.code())))).isTrue();
    }

    @Test
    void whoever_is_locked_by_strangers_gets_in_with_the_code_from_a_known_browser() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app());
        HttpBrowser owner =
                logIn.remembering().as(member.email(), SignUp.PASSWORD).submit(Map.of("otp", SecondFactors.code()));
        assertThat(isIn(owner)).isTrue();
        for (int guess = 0; guess < 3; guess++) {
            logIn.as(member.email(), "Wrong-password-1");
        }
        assertThat(status(member)).containsEntry("disabled", true);

        owner = logIn.in(owner.restart()).remembering().as(member.email(), SignUp.PASSWORD);

        assertThat(owner.page()).isEqualTo("login-otp");
        assertThat(isIn(owner.submit(Map.of("otp", SecondFactors.code(NEXT_CODE)))))
                .isTrue();
    }

    @Test
    void recovery_codes_go_one_after_the_other_and_new_ones_follow_the_last() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.recoveryCodes());
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(browser.page()).isEqualTo("recovery-code");
        assertThat(browser.document().select("label").text()).contains("第 1 組復原碼");
        browser.submit(Map.of());
        assertThat(browser.describedBy("recoveryCodeInput")).contains("請輸入復原碼。");
        browser.submit(Map.of("recoveryCodeInput", SecondFactors.RECOVERY_CODES.get(1)));
        assertThat(browser.invalidFields()).containsExactly("recoveryCodeInput");
        browser.submit(Map.of("recoveryCodeInput", "abcd-efgh 2345"));
        assertThat(isIn(browser)).isTrue();

        browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(browser.document().select("label").text()).contains("第 2 組復原碼");
        browser.submit(Map.of("recoveryCodeInput", SecondFactors.RECOVERY_CODES.get(1)));

        assertThat(browser.page()).isEqualTo("recovery-codes-setup");
        String first = browser.document().select(".codes li").first().text();
        assertThat(first).matches("[A-Z1-9]{4}-[A-Z1-9]{4}-[A-Z1-9]{4}");
        assertThat(isIn(browser.submit(browser.hiddenFields()))).isTrue();
        browser = logIn.as(member.email(), SignUp.PASSWORD).submit(Map.of("recoveryCodeInput", first));
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void who_has_two_factors_chooses_and_who_has_two_apps_says_which() {
        ConsoleMember member = ConsoleMember.having(
                product, SecondFactors.app("舊手機"), SecondFactors.recoveryCodes(), SecondFactors.app("新手機"));
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(browser.document().select("label.choice").eachText()).containsExactly("舊手機", "新手機");

        browser.submit(OTHER_WAY);

        assertThat(browser.page()).isEqualTo("choose-factor");
        assertThat(browser.document().select("main dl button").eachText()).containsExactly("一次性驗證碼", "復原碼");
        choose(browser, "復原碼");
        assertThat(browser.page()).isEqualTo("recovery-code");
        browser.submit(Map.of("recoveryCodeInput", SecondFactors.RECOVERY_CODES.get(0)));
        assertThat(isIn(browser)).isTrue();
        HttpBrowser again = logIn.as(member.email(), SignUp.PASSWORD);
        String second = again.document()
                .select("input[name=selectedCredentialId]")
                .last()
                .val();
        again.submit(Map.of("otp", "", "selectedCredentialId", second));
        assertThat(again.document()
                        .select("input[name=selectedCredentialId][checked]")
                        .val())
                .isEqualTo(second);
        assertThat(isIn(again.submit(Map.of("otp", SecondFactors.code(), "selectedCredentialId", second))))
                .isTrue();
    }

    @Test
    void a_new_password_by_mail_leaves_the_second_factor() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app());
        ForgotPasswordVisit visit = new ForgotPasswordVisit(product);
        visit.ask(member.email());
        HttpBrowser link = visit.openLink(member.email());
        link.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(link.page()).isEqualTo("password-set");

        HttpBrowser browser = logIn.as(member.email(), ForgotPasswordVisit.NEW_PASSWORD);

        assertThat(browser.page()).isEqualTo("login-otp");
        assertThat(isIn(browser.submit(Map.of("otp", SecondFactors.code())))).isTrue();
    }

    @Test
    void a_member_sets_an_app_up_and_is_asked_for_it_whenever_the_password_is() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(browser)).as("without a second factor no further page").isTrue();

        browser.open(product.loginUrl() + "&kc_action=CONFIGURE_TOTP");
        assertThat(browser.page()).isEqualTo("config-totp");
        assertThat(browser.document().select("main img[src^=data:]").attr("src"))
                .startsWith("data:image/png;base64,");
        String secret = browser.value("totpSecret");
        browser.submit(Map.of("totp", SecondFactors.wrongCode(), "totpSecret", secret, "userLabel", "手機"));
        assertThat(browser.invalidFields()).containsExactly("totp");
        assertThat(browser.value("userLabel")).isEqualTo("手機");
        assertThat(browser.value("totpSecret")).isEqualTo(secret);
        String code = SecondFactors.code(secret, Duration.ZERO);
        assertThat(isIn(browser.submit(Map.of("totp", code, "totpSecret", secret, "userLabel", "手機"))))
                .isTrue();

        browser.open(product.loginUrl() + "&prompt=login").submit(Map.of("password", SignUp.PASSWORD));
        assertThat(browser.page()).isEqualTo("login-otp");
        browser.submit(Map.of("otp", SecondFactors.code(secret, NEXT_CODE)));
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void reload_shows_the_page_again_and_there_is_a_way_to_another_account() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app());
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        String forgotAccount =
                browser.document().select("a[href*=forgotAccount]").attr("abs:href");
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));

        browser.open(browser.document().select("main").attr("data-address"));
        assertThat(browser.page()).as("reloaded").isEqualTo("login-otp");
        browser.open(forgotAccount);
        assertThat(browser.page())
                .as("back to the login page, and a link there")
                .isEqualTo("login-otp");
        browser.open(browser.document().select("#reset-login").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.body()).doesNotContain(member.email());
        assertThat(isIn(browser.submit(LogIn.fields(ConsoleMember.of(product).email(), SignUp.PASSWORD))))
                .isTrue();
    }

    @Test
    void a_realm_that_had_members_asks_them_for_the_code_after_the_installation(@TempDir Path directory) {
        StockRealm stock = new StockRealm(product.server(), product.mailbox()).create();
        try {
            UserRepresentation user = new UserRepresentation();
            user.setUsername("otp.user@example.com");
            user.setEmail("otp.user@example.com");
            user.setEmailVerified(true);
            user.setFirstName("小美");
            user.setLastName("王");
            user.setEnabled(true);
            CredentialRepresentation password = new CredentialRepresentation();
            password.setType(CredentialRepresentation.PASSWORD);
            password.setValue(SignUp.PASSWORD);
            user.setCredentials(List.of(password, SecondFactors.app()));
            stock.admin().realm().users().create(user).close();

            assertThat(stock.run("install", directory.resolve("before.json"))).isZero();

            stock.admin().configureLoginForm(Map.of("captcha", "off"));
            HttpBrowser browser = new LogIn(stock).as("otp.user@example.com", SignUp.PASSWORD);
            assertThat(browser.page()).isEqualTo("login-otp");
            browser.submit(Map.of("otp", SecondFactors.code()));
            assertThat(browser.page()).isNotEqualTo("login-otp");
            assertThat(stock.run("uninstall", directory.resolve("before.json"))).isZero();
        } finally {
            stock.admin().realm().remove();
        }
    }

    @Test
    void an_identity_providers_account_is_linked_after_the_second_factor() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app());
        try (ForeignProvider provider = ForeignProvider.addTo(product).withUser("stranger@example.com")) {
            HttpBrowser browser = provider.logIn(HttpBrowser.inChinese(), product.loginUrl(), "stranger@example.com");

            browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));

            assertThat(browser.page()).as(browser.document().text()).isEqualTo("login-otp");
            assertThat(member.resource().getFederatedIdentity()).isEmpty();
            assertThat(isIn(browser.submit(Map.of("otp", SecondFactors.code()))))
                    .isTrue();
            assertThat(member.resource().getFederatedIdentity()).hasSize(1);
        }
    }

    private HttpBrowser choose(HttpBrowser browser, String way) {
        String execution = browser.document().select("main dl button").stream()
                .filter(button -> button.text().equals(way))
                .findFirst()
                .orElseThrow()
                .attr("value");
        return browser.submit(Map.of("authenticationExecution", execution));
    }

    private Map<String, Object> status(ConsoleMember member) {
        return product.admin().realm().attackDetection().bruteForceUserStatus(member.id());
    }

    /** As apps show it, and in full width, as a Chinese keyboard writes it. */
    private static String spaced(String code) {
        String wide = code.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return wide.substring(0, 3) + " " + wide.substring(3);
    }
}
