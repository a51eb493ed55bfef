package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.OtherAddress;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** What login, 忘記帳號 and 忘記密碼 have in common: so many per session, so many per network address. */
@Tag("store")
class LimitsIT {

    private static final int MAX = 3;

    private final RunningProduct product = RunningProduct.get();

    /** Something that can be done too often; every time under another name that nobody has. */
    enum Use {
        LOGIN("failedLogins") {
            @Override
            void set(RunningProduct product, Map<String, String> settings) {
                product.admin().configureLoginForm(settings);
            }

            @Override
            HttpBrowser open(HttpBrowser browser, RunningProduct product) {
                return browser.open(product.loginUrl());
            }

            @Override
            Map<String, String> fields() {
                return Map.of("username", Identities.email(), "password", "Wrong-password-1");
            }
        },
        FORGOT_ACCOUNT("questions") {
            @Override
            void set(RunningProduct product, Map<String, String> settings) {
                product.admin().configureForgotAccount(settings);
            }

            @Override
            HttpBrowser open(HttpBrowser browser, RunningProduct product) {
                return ForgotAccountVisit.open(browser.open(product.loginUrl()));
            }

            @Override
            Map<String, String> fields() {
                return ForgotAccountVisit.fields(Identities.nationalId());
            }
        },
        FORGOT_PASSWORD("resets") {
            @Override
            void set(RunningProduct product, Map<String, String> settings) {
                product.admin().configureForgotPassword(settings);
            }

            @Override
            HttpBrowser open(HttpBrowser browser, RunningProduct product) {
                browser.open(product.loginUrl());
                return browser.open(
                        browser.document().select("a[href*=reset-credentials]").attr("abs:href"));
            }

            @Override
            Map<String, String> fields() {
                return Map.of("username", Identities.email());
            }
        };

        private final String prefix;

        Use(String prefix) {
            this.prefix = prefix;
        }

        abstract void set(RunningProduct product, Map<String, String> settings);

        abstract HttpBrowser open(HttpBrowser browser, RunningProduct product);

        abstract Map<String, String> fields();

        String perSession() {
            return prefix + "PerSession";
        }

        String perAddress() {
            return prefix + "PerAddress";
        }
    }

    @AfterEach
    void setLimitsAndClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
        product.liftLimitsByAddress();
    }

    @ParameterizedTest
    @EnumSource
    void a_session_is_refused_and_another_goes_on(Use use) {
        set(use, use.perSession(), MAX);
        HttpBrowser browser = HttpBrowser.inChinese();
        for (int i = 0; i < MAX; i++) {
            assertAnswered(use(use, browser));
        }

        assertRefused(use(use, browser));

        assertThat(browser.document().text()).containsPattern("請於約 (60|59) 分鐘後再試。");
        assertAnswered(use(use, HttpBrowser.inChinese()));
    }

    @ParameterizedTest
    @EnumSource
    void an_address_is_refused_until_its_hour_is_over_and_another_goes_on(Use use) {
        set(use, use.perAddress(), MAX);
        try (OtherAddress crowded = OtherAddress.of(product.server());
                OtherAddress other = OtherAddress.of(product.server())) {
            for (int i = 0; i < MAX; i++) {
                assertAnswered(use(use, crowded.browser()));
            }

            HttpBrowser late = use(use, crowded.browser());
            assertRefused(late);
            assertAnswered(use(use, other.browser()));

            product.testbed().setClockAhead(late.retryAfter().orElseThrow());
            assertAnswered(use(use, crowded.browser()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_header_that_names_another_address_changes_nothing(Use use) {
        set(use, use.perAddress(), 1);
        try (OtherAddress address = OtherAddress.of(product.server())) {
            assertAnswered(use(use, address.browser()));

            for (String forged : List.of("X-Forwarded-For", "X-Real-IP", "X-Client-IP", "True-Client-IP")) {
                assertRefused(use(use, address.browser().with(forged, "203.0.113.7")));
            }
            assertRefused(use(use, address.browser().with("Forwarded", "for=203.0.113.7")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_many_at_once_exactly_so_many_are_answered(Use use) throws Exception {
        set(use, use.perAddress(), MAX);
        try (OtherAddress address = OtherAddress.of(product.server())) {
            List<Callable<HttpBrowser>> attempts = new ArrayList<>();
            for (int i = 0; i < 4 * MAX; i++) {
                HttpBrowser browser = use.open(address.browser(), product);
                attempts.add(() -> browser.submit(use.fields()));
            }

            List<HttpBrowser> answers = AtOnce.run(attempts);

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(MAX);
            assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(3 * MAX);
        }
    }

    @ParameterizedTest
    @EnumSource
    void zero_lifts_the_limit(Use use) {
        set(use, use.perSession(), 1);
        HttpBrowser browser = HttpBrowser.inChinese();
        assertAnswered(use(use, browser));
        assertRefused(use(use, browser));

        set(use, use.perSession(), 0);

        Stream.generate(() -> use(use, browser)).limit(MAX).forEach(LimitsIT::assertAnswered);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_an_attempt_is_not_counted(Use use) {
        set(use, use.perSession(), 1);
        HttpBrowser browser = HttpBrowser.inChinese();
        for (int i = 0; i < MAX; i++) {
            assertThat(use.open(browser, product).submit(Map.of()).status()).isEqualTo(200);
        }

        assertAnswered(use(use, browser));
    }

    @ParameterizedTest
    @EnumSource
    void the_event_names_the_limit(Use use) {
        set(use, use.perSession(), 1);
        HttpBrowser browser = HttpBrowser.inChinese();
        use(use, browser);
        long before = refusals(use.perSession());

        use(use, browser);

        assertThat(refusals(use.perSession())).isEqualTo(before + 1);
    }

    private long refusals(String limit) {
        return product.admin().events().stream()
                .filter(event -> "rate_limited".equals(event.getError())
                        && event.getDetails() != null
                        && limit.equals(event.getDetails().get("reason")))
                .count();
    }

    private void set(Use use, String setting, int number) {
        use.set(product, Map.of(setting, Integer.toString(number)));
    }

    private HttpBrowser use(Use use, HttpBrowser browser) {
        return use.open(browser, product).submit(use.fields());
    }

    private static void assertAnswered(HttpBrowser browser) {
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).isIn("login", "forgot-account-result", "forgot-password-sent");
    }

    static void assertRefused(HttpBrowser browser) {
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.page()).isEqualTo("rate-limited");
        assertThat(browser.retryAfter().orElseThrow()).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
    }
}
