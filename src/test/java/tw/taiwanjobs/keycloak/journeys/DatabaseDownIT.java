package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/** The database goes away while people are at it, and comes back: they read a calm page, and go on. */
@Tag("long")
class DatabaseDownIT {

    /** As docker-compose.yml has it: a connection that has been idle is tried before it is used. */
    private static final String VALIDATION = "QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL";

    private static final int VISITORS = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final PostgresServer DATABASE = PostgresServer.ofItsOwn();
    private static final Mailbox MAILBOX = Mailbox.onFreePort();
    private static RunningProduct product;

    @BeforeAll
    static void start() {
        MAILBOX.start();
        product = RunningProduct.start(
                ProductSettings.forTests(
                                DATABASE.freshDatabase(), ProductSettings.freshKeyRing("database-down"), MAILBOX)
                        .name("database-down")
                        .environment(VALIDATION, "100MS"),
                MAILBOX);
        product.admin().configureIdentityStep(Map.of("captcha", "off", "answersPerAddress", "0"));
        product.admin().configureLoginForm(Map.of("captcha", "off"));
    }

    @AfterAll
    static void stop() {
        product.server().close();
        MAILBOX.close();
        DATABASE.stop();
    }

    @Test
    void people_read_a_calm_page_and_go_on_where_they_were() {
        SignUp member = new SignUp(product).toActive();
        SignUp typing = new SignUp(product).toProfile();
        SignUp mailed = new SignUp(product).toMailSent();
        HttpBrowser device = mailed.openLink();
        HttpBrowser atLogin = HttpBrowser.inChinese().open(product.loginUrl());
        String profile = typing.browser().formAction();

        DATABASE.kill();

        assertCalm(mailed.openLink());
        assertCalm(typing.browser().submit(SignUp.profileFields()));
        assertCalm(device.submit(SignUp.passwordFields()));
        assertCalm(atLogin.submit(credentials(member)));
        assertCalm(logIn(member));

        DATABASE.start();

        // The server must not be started again, and an attempt that could not be looked at is no wrong password.
        Await.until("logins", PATIENCE, () -> isIn(logIn(member)));
        typing.browser().post(profile, HttpBrowser.encode(SignUp.profileFields()));
        assertThat(typing.browser().page()).isEqualTo("profile");
        assertThat(typing.browser().value("street")).as("as typed").isNotEmpty();
        typing.browser().submit(SignUp.profileFields());
        assertThat(typing.browser().page()).isEqualTo("mail-sent");
        assertThat(typing.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(mailed.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(product.server().log().text())
                .doesNotContain(typing.email(), typing.nationalId(), mailed.nationalId(), SignUp.PASSWORD);
    }

    @Test
    void connections_that_died_unnoticed_are_not_handed_out_one_by_one() throws Exception {
        SignUp member = new SignUp(product).toActive();
        AtOnce.run(Collections.nCopies(VISITORS, () -> logIn(member)));

        DATABASE.kill();
        DATABASE.start();

        assertThat(IntStream.range(0, VISITORS).filter(each -> !isIn(logIn(member))))
                .hasSizeLessThan(VISITORS / 4);
    }

    private static HttpBrowser logIn(SignUp member) {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        return browser.page().equals("login") ? browser.submit(credentials(member)) : browser;
    }

    private static Map<String, String> credentials(SignUp member) {
        return LogIn.fields(member.email(), SignUp.PASSWORD);
    }

    private static void assertCalm(HttpBrowser browser) {
        assertThat(browser.status()).isEqualTo(500);
        assertThat(browser.page()).isEqualTo("error");
        assertThat(browser.document().text()).contains("系統忙碌中，請稍後再試");
        assertThat(browser.body()).doesNotContain("Exception", "SQL", "jdbc", "\tat ");
    }
}
