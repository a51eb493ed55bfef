package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.cluster.TwoNodes;

/** All nodes end at once, and start again on the database that they had: what was promised holds. */
@Tag("long")
class AllNodesKilledIT {

    private static final String WRONG = "Wrong-password-1";
    private static final String LOCKED = "已被鎖住";

    private final TwoNodes product = TwoNodes.get();
    private final LogIn logIn = new LogIn(product);

    @BeforeEach
    void useBothNodes() {
        product.useBoth();
        product.admin()
                .configureIdentityStep(Map.of("captcha", "off", "answersPerAddress", "0", "answersPerSession", "0"));
        product.admin().configureLoginForm(Map.of("captcha", "off"));
    }

    @Test
    void locks_hold_links_open_once_and_who_was_typing_gets_a_page() {
        SignUp locked = new SignUp(product).toActive();
        SignUp free = new SignUp(product).toActive();
        String used = free.mail().link().toString();
        List.of(1, 2, 3).forEach(each -> logIn.as(locked.email(), WRONG));
        List.of(1, 2).forEach(each -> logIn.as(free.email(), WRONG));
        SignUp mailed = new SignUp(product).toMailSent();
        String link = mailed.mail().link().toString();
        SignUp typing = new SignUp(product).toProfile();

        product.killAll();
        product.reviveAll();

        assertThat(logIn.as(locked.email(), SignUp.PASSWORD).describedBy("username"))
                .contains(LOCKED);
        assertThat(logIn.as(free.email(), WRONG).describedBy("username"))
                .as("the third failure, two of them before the kill")
                .contains(LOCKED);
        assertThat(HttpBrowser.inChinese()
                        .open(link)
                        .submit(SignUp.passwordFields())
                        .page())
                .isEqualTo("password-set");
        assertThat(HttpBrowser.inChinese().open(link).page()).isEqualTo("link-used");
        assertThat(HttpBrowser.inChinese().open(used).page())
                .as("used before the kill")
                .isEqualTo("link-used");
        HttpBrowser browser = typing.browser();
        Map<String, String> typed = SignUp.profileFields();
        typed.put("carriedDraft", browser.value("carriedDraft"));
        browser.submit(typed);
        assertThat(browser.page()).isEqualTo("terms");
        assertThat(browser.document().select(".notice").text()).contains("為您保留");
        browser.submit(Map.of("termsAccepted", "on"));
        assertThat(browser.value("email")).isEqualTo(typing.email());
        assertThat(typing.toActive().browser().page()).isEqualTo("mail-sent");
    }
}
