package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.CaptchaPicture;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OtherAddress;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Limits of the login beside the lock: whom they stop, and whom they must not. */
class LoginLimitsIT {

    private static final String WRONG = "Wrong-password-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final SignUp member = new SignUp(product).toActive();

    @AfterEach
    void setRight() {
        product.testbed().openHashGate();
        people.shutdownNow();
        product.liftLimitsByAddress();
        product.admin().configureLoginForm(Map.of("captcha", "off"));
    }

    @Test
    void logins_that_succeed_cost_an_address_nothing() {
        set(Map.of("failedLoginsPerAddress", "1"));
        try (OtherAddress jobCentre = OtherAddress.of(product.server())) {
            for (int i = 0; i < 4; i++) {
                assertThat(isIn(logIn.in(jobCentre.browser()).as(member.email(), SignUp.PASSWORD)))
                        .isTrue();
            }

            assertThat(logIn.in(jobCentre.browser()).as(member.email(), WRONG).status())
                    .isEqualTo(200);
            LimitsIT.assertRefused(logIn.in(jobCentre.browser()).as(member.email(), SignUp.PASSWORD));
        }
    }

    @Test
    @Tag("store")
    void of_guesses_at_once_no_more_are_answered_than_the_limit_says() throws Exception {
        set(Map.of("failedLoginsPerAddress", "5"));
        product.testbed().shutHashGate();
        try (OtherAddress address = OtherAddress.of(product.server())) {
            List<Future<HttpBrowser>> guesses = IntStream.range(0, 20)
                    .mapToObj(
                            i -> people.submit(() -> logIn.in(address.browser()).as(Identities.email(), WRONG)))
                    .toList();
            awaitWaitingHashes(20);
            product.testbed().openHashGate();

            List<HttpBrowser> answers = new ArrayList<>();
            for (Future<HttpBrowser> guess : guesses) {
                answers.add(guess.get());
            }
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(5);
            assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(LimitsIT::assertRefused);
        }
    }

    @Test
    void of_guesses_at_once_a_right_one_beyond_the_limit_is_told_no_more_than_a_wrong_one() throws Exception {
        set(Map.of("failedLoginsPerAddress", "1"));
        product.testbed().shutHashGate();
        try (OtherAddress address = OtherAddress.of(product.server())) {
            Future<HttpBrowser> wrong =
                    people.submit(() -> logIn.in(address.browser()).as(Identities.email(), WRONG));
            awaitWaitingHashes(1);
            Future<HttpBrowser> right =
                    people.submit(() -> logIn.in(address.browser()).as(member.email(), SignUp.PASSWORD));
            awaitWaitingHashes(2);

            product.testbed().letOneHashPass();
            assertThat(wrong.get().status()).isEqualTo(200);
            product.testbed().letOneHashPass();
            LimitsIT.assertRefused(right.get());
        }
    }

    @Test
    void a_members_name_and_nobodys_are_counted_and_refused_alike() {
        set(Map.of("failedLoginsPerAddress", "4"));
        try (OtherAddress address = OtherAddress.of(product.server())) {
            List<String> names =
                    List.of(member.email(), Identities.email(), member.nationalId(), Identities.nationalId());
            for (String name : names) {
                assertThat(logIn.in(address.browser()).as(name, WRONG).status())
                        .as(name)
                        .isEqualTo(200);
            }

            int hashes = product.testbed().hashes();
            List<String> refusals = names.stream()
                    .map(name -> logIn.in(address.browser()).as(name, WRONG))
                    .map(browser -> browser.status() + " " + browser.document().select("main"))
                    .distinct()
                    .toList();

            assertThat(refusals).hasSize(1);
            assertThat(refusals.get(0)).startsWith("429");
            assertThat(product.testbed().hashes()).as("nothing is compared").isEqualTo(hashes);
        }
    }

    @Test
    void a_refused_attempt_is_no_failure_of_the_name() {
        set(Map.of("failedLoginsPerSession", "1"));
        HttpBrowser stranger = HttpBrowser.inChinese();
        logIn.in(stranger).as(Identities.email(), WRONG);

        for (int i = 0; i < 4; i++) {
            LimitsIT.assertRefused(logIn.in(stranger).as(member.email(), WRONG));
        }

        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
    }

    @Test
    void strangers_tries_at_a_name_stop_its_owner_no_further_than_the_lock() {
        HttpBrowser owner = HttpBrowser.inChinese().open(product.loginUrl());
        owner.submit(Map.of("username", member.email(), "password", SignUp.PASSWORD, "rememberAccount", "on"));
        for (int i = 0; i < 35; i++) {
            assertThat(logIn.as(member.email(), WRONG).status()).isEqualTo(200);
        }

        assertThat(isIn(logIn.in(owner.restart()).as(member.email(), SignUp.PASSWORD)))
                .isTrue();
    }

    /** A wrong password is no wrong answer to a captcha, nor the other way round. */
    @Test
    void a_request_pays_once() {
        product.admin()
                .configureLoginForm(
                        Map.of("captcha", "image", "captchasPerSession", "1", "failedLoginsPerSession", "1"));
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        String answer = CaptchaPicture.on(browser).answer();

        browser.submit(Map.of("username", Identities.email(), "password", WRONG, "captcha", answer));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).isEqualTo("login");

        browser.submit(Map.of("username", Identities.email(), "password", WRONG, "captcha", "x"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).isEqualTo("login");

        browser.submit(Map.of("username", Identities.email(), "password", WRONG, "captcha", "x"));
        LimitsIT.assertRefused(browser);
    }

    private void set(Map<String, String> settings) {
        product.admin().configureLoginForm(settings);
    }

    private void awaitWaitingHashes(int count) {
        Await.until(count + " hashes wait", PATIENCE, () -> product.testbed().waitingHashes() == count);
    }
}
