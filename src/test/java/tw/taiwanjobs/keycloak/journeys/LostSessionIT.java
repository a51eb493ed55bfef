package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The session of an open page is gone: after a log-out elsewhere, a restart of the server, too long a time. */
class LostSessionIT {

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void a_log_out_elsewhere_keeps_what_was_typed() {
        SignUp person = besideAMember();
        HttpBrowser browser = person.browser();

        browser.submit(withCarried(browser, SignUp.profileFields()));

        assertThat(browser.page()).isEqualTo("terms");
        assertThat(browser.document().select(".notice").text()).contains("為您保留");
        browser.submit(Map.of("termsAccepted", "on"));
        assertThat(browser.page()).isEqualTo("identity");
        person.identityFields()
                .forEach((name, value) ->
                        assertThat(browser.value(name)).as(name).isEqualTo(value));
        browser.submit(person.identityFields());
        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.value("firstName")).isEqualTo("王小明");
        assertThat(browser.submit(SignUp.profileFields()).page()).isEqualTo("mail-sent");
    }

    @Test
    void the_page_that_is_reloaded_instead_says_what_to_do() {
        HttpBrowser browser = besideAMember().browser();

        browser.open(browser.address().toString());

        assertThat(browser.page()).isEqualTo("page-expired");
        assertThat(browser.status()).isEqualTo(400);
        browser.open(browser.document().select("#loginRestartLink").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("terms");
        assertThat(browser.document().select("[name=termsAccepted]").hasAttr("checked"))
                .isFalse();
    }

    @Test
    void what_another_site_or_an_old_page_sends_is_not_taken_up() {
        SignUp person = besideAMember();
        HttpBrowser browser = person.browser();
        Map<String, String> fields = withCarried(browser, SignUp.profileFields());
        String action = browser.formAction();

        browser.with("Sec-Fetch-Site", "cross-site").post(action, HttpBrowser.encode(fields));
        assertThat(browser.page()).isEqualTo("page-expired");

        product.testbed().setClockAhead(Duration.ofMinutes(61));
        browser.with("Sec-Fetch-Site", "same-origin").post(action, HttpBrowser.encode(fields));
        assertThat(browser.page()).isEqualTo("page-expired");
    }

    @Test
    void what_the_page_carries_is_readable_for_nobody() {
        SignUp person = new SignUp(product).toProfile();

        String carried = person.browser().value("carriedDraft");

        assertThat(carried).startsWith("v").doesNotContain(person.nationalId());
        HttpBrowser stranger = HttpBrowser.inChinese();
        Map<String, String> forged = new LinkedHashMap<>(SignUp.profileFields());
        forged.put("carriedDraft", carried.substring(0, carried.length() - 4) + "AAAA");
        stranger.post(person.browser().formAction(), HttpBrowser.encode(forged));
        assertThat(stranger.page()).isEqualTo("page-expired");
    }

    @Test
    void a_login_page_without_its_cookies_leads_to_the_portal() {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        HttpBrowser other = HttpBrowser.inChinese();

        other.post(browser.formAction(), HttpBrowser.encode(LogIn.fields("a@example.com", "x")));

        assertThat(other.page()).isEqualTo("page-expired");
        assertThat(other.document().select("main").text()).contains("重新點選信中的連結", "Cookie");
        assertThat(other.document().select("main .buttons a[href]")).isNotEmpty();
    }

    /** At the profile, in a browser in which a member was logged in, who is logged out elsewhere. */
    private SignUp besideAMember() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
        SignUp person = new SignUp(product, browser).toProfile();
        String memberId =
                product.admin().userByEmail(member.email()).orElseThrow().getId();
        product.admin().realm().users().get(memberId).logout();
        return person;
    }

    private static Map<String, String> withCarried(HttpBrowser browser, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put("carriedDraft", browser.value("carriedDraft"));
        return sent;
    }
}
