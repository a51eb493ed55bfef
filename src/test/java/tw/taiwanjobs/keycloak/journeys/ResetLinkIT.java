package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What becomes of a link that was mailed to set a new password. */
class ResetLinkIT {

    private static final Map<String, String> NEW = ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD);
    private static final Map<String, String> OTHER = ForgotPasswordVisit.passwordFields("Third-choice-99");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(product);
    private String email = "";

    @BeforeEach
    void askForALink() {
        email = new SignUp(product).toActive().email();
        forgotPassword.ask(email);
        forgotPassword.link(email);
    }

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void opening_it_changes_nothing() {
        forgotPassword.openLink(email);

        HttpBrowser again = forgotPassword.openLink(email);

        assertThat(again.page()).isEqualTo("set-password");
        assertThat(again.submit(NEW).page()).isEqualTo("password-set");
    }

    @Test
    void it_serves_once() {
        HttpBrowser first = forgotPassword.openLink(email);
        HttpBrowser second = forgotPassword.openLink(email);

        assertThat(first.submit(NEW).page()).isEqualTo("password-set");

        assertThat(second.submit(OTHER).page()).isEqualTo("link-used");
        assertThat(forgotPassword.openLink(email).page()).isEqualTo("link-used");
        assertThat(logIn.as(email, "Third-choice-99").page()).isEqualTo("login");
    }

    @Test
    void after_24_hours_it_is_dead_and_leads_to_a_new_one() {
        HttpBrowser openedInTime = forgotPassword.openLink(email);

        product.testbed().setClockAhead(Duration.ofHours(25));

        HttpBrowser late = forgotPassword.openLink(email);
        assertThat(late.page()).isEqualTo("link-expired");
        assertThat(openedInTime.submit(NEW).page()).isNotEqualTo("password-set");
        String again = late.document().select("a[href*=reset-credentials]").attr("abs:href");
        assertThat(late.open(again).page()).isEqualTo("forgot-password");
    }

    @Test
    void a_newer_mail_makes_it_dead_also_in_a_session_that_is_open() {
        URI older = forgotPassword.link(email);
        HttpBrowser openedBefore = HttpBrowser.inChinese().open(older.toString());

        product.testbed().setClockAhead(Duration.ofSeconds(61));
        forgotPassword.ask(email);
        Await.until(
                "the second mail",
                PATIENCE,
                () -> forgotPassword.resetMails(email).size() == 2);

        assertThat(HttpBrowser.inChinese().open(older.toString()).page()).isEqualTo("link-invalid");
        assertThat(openedBefore.submit(OTHER).page()).isEqualTo("link-invalid");
        assertThat(forgotPassword.openLink(email).submit(NEW).page()).isEqualTo("password-set");
    }

    @Test
    void the_last_three_passwords_are_refused() {
        HttpBrowser device = forgotPassword.openLink(email);

        device.submit(SignUp.passwordFields());

        assertThat(device.page()).isEqualTo("set-password");
        assertThat(device.describedBy("password-new")).contains("前 3 次");
        assertThat(device.submit(NEW).page()).isEqualTo("password-set");
    }
}
