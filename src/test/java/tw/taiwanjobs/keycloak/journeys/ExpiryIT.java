package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Time passes, pages grow old: what was typed stays as long as the login time-out allows. */
class ExpiryIT {

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void a_slow_typist_has_the_hour_that_the_page_promises() {
        SignUp person = new SignUp(product).toProfile();
        assertThat(timeBox(person.browser()).text()).contains("60 分鐘");

        product.testbed().setClockAhead(Duration.ofMinutes(58));
        person.browser().submit(SignUp.profileFields());

        assertThat(person.browser().page()).isEqualTo("mail-sent");
    }

    @Test
    void asking_for_more_time_gives_another_hour_and_keeps_what_was_sent() {
        SignUp person = new SignUp(product).toProfile();
        HttpBrowser browser = person.browser().submit(Map.of("firstName", "王小明"));

        for (int minutes : new int[] {50, 100, 150}) {
            product.testbed().setClockAhead(Duration.ofMinutes(minutes));
            browser.open(browser.document().select("main").attr("abs:data-address"));
            assertThat(browser.page()).isEqualTo("profile");
            assertThat(browser.value("firstName")).isEqualTo("王小明");
        }
        assertThat(browser.submit(SignUp.profileFields()).page()).isEqualTo("mail-sent");
    }

    @Test
    void after_the_hour_the_page_lets_one_start_again() {
        SignUp person = new SignUp(product).toProfile();

        product.testbed().setClockAhead(Duration.ofMinutes(62));
        person.browser().submit(SignUp.profileFields());

        assertThat(person.browser().status()).isLessThan(500);
        assertThat(person.browser().page()).isIn("terms", "page-expired", "login", "error");
        assertThat(person.browser().document().select("main a[href], main form"))
                .isNotEmpty();
    }

    @Test
    void an_old_page_sent_again_shows_the_step_with_what_was_typed() {
        SignUp person = new SignUp(product).toProfile();
        HttpBrowser browser = person.browser();
        String old = browser.formAction();
        browser.submit(Map.of("firstName", "王小明"));

        browser.post(old.replaceAll("session_code=[^&]+", "session_code=old"), "firstName=other");

        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.value("firstName")).isEqualTo("王小明");
    }

    @Test
    void an_earlier_step_sent_again_is_shown_with_what_it_holds() {
        SignUp person = new SignUp(product).toIdentity();
        HttpBrowser browser = person.browser();
        String identity = browser.formAction();
        browser.submit(person.identityFields());
        browser.submit(Map.of("firstName", "王小明"));

        browser.post(identity, HttpBrowser.encode(person.identityFields()));
        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.value("firstName")).isEqualTo("王小明");
        browser.post(identity, "email=x");
        assertThat(browser.page()).isEqualTo("identity");
        assertThat(browser.value("email")).isEqualTo("x");

        browser.submit(person.identityFields());
        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.value("firstName")).isEqualTo("王小明");
    }

    private static Element timeBox(HttpBrowser browser) {
        return Objects.requireNonNull(browser.document().getElementById("session-time"));
    }
}
