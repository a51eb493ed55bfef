package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OldHashes;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The pages of the first login with two tabs, Back, double clicks and lost sessions: an answer in words, a way on, nothing lost. */
class FirstLoginDetoursIT {

    private static final String WEAK = "secret";
    private static final Map<String, String> SKIP = Map.of("continue", "true");
    private static final Map<String, String> TICK = Map.of("termsAccepted", "on");
    private static final String NEW = "New-password-66";
    private static final Map<String, String> NEW_PASSWORD = Map.of("password-new", NEW, "password-confirm", NEW);

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final LegacyMember member = LegacyMember.arriving(product, OldHashes.sha256(WEAK), Map.of());

    @Test
    void each_form_that_is_sent_twice_leads_to_the_step_that_is_next() {
        HttpBrowser browser = member.logIn(member.nationalId(), WEAK).submit(SKIP);
        assertThat(browser.page()).isEqualTo("terms-updated");
        URI terms = browser.address();
        sendTwice(browser, TICK);
        goOnFromExpired(browser);
        assertThat(browser.page()).isEqualTo("login-update-password");
        URI password = browser.address();

        browser.open(terms.toString());
        assertGoesOn(browser, "back to the terms");
        browser.open(password.toString());
        assertThat(browser.page()).as("forward").isEqualTo("login-update-password");

        sendTwice(browser, NEW_PASSWORD);
        assertThat(isIn(browser) || goesOn(browser))
                .as(browser.document().text())
                .isTrue();
        assertThat(isIn(member.logIn(member.nationalId(), NEW).submit(SKIP))).isTrue();
    }

    @Test
    void the_second_of_two_tabs_does_not_repeat_what_the_first_has_done() {
        HttpBrowser first = member.logIn(member.nationalId(), WEAK).submit(SKIP);
        HttpBrowser second = member.logIn(member.nationalId(), WEAK).submit(SKIP);
        assertThat(second.page()).isEqualTo("terms-updated");
        assertThat(first.submit(TICK).page()).isEqualTo("login-update-password");

        assertThat(second.submit(Map.of()).page())
                .as("ticked meanwhile: no complaint")
                .isEqualTo("login-update-password");
        assertThat(isIn(first.submit(NEW_PASSWORD))).isTrue();
        second.submit(Map.of("password-new", "Other-password-77", "password-confirm", "Other-password-77"));
        assertThat(second.status()).isLessThan(500);
        assertThat(second.page()).isNotEqualTo("error");
    }

    @Test
    void a_session_that_is_gone_is_said_in_words_on_each_page() {
        HttpBrowser browser = member.logIn(member.nationalId(), WEAK).submit(SKIP);
        assertSaysThatItIsGone(browser, TICK);
        browser = member.logIn(member.nationalId(), WEAK).submit(SKIP);
        browser.submit(TICK);
        assertSaysThatItIsGone(browser, NEW_PASSWORD);

        browser = member.logIn(member.nationalId(), WEAK).submit(SKIP).submit(NEW_PASSWORD);
        assertThat(isIn(browser)).isTrue();
        String email = Identities.email();
        member.logIn(member.nationalId(), NEW).submit(Map.of("email", email));
        member.openLink(email).submit(Map.of("password", NEW));
        browser = logIn.as(email, NEW);
        assertThat(browser.page()).isEqualTo("member-profile");
        assertSaysThatItIsGone(browser, SignUp.profileFields());

        HttpBrowser profile = logIn.as(email, NEW);
        URI address = profile.address();
        profile.submit(Map.of("street", "忠孝東路二段2號"));
        assertThat(profile.open(address.toString()).value("street"))
                .as("Back, with what was typed")
                .isEqualTo("忠孝東路二段2號");
        sendTwice(profile, SignUp.profileFields());
        assertThat(isIn(profile) || goesOn(profile))
                .as(profile.document().text())
                .isTrue();
        assertThat(isIn(logIn.as(email, NEW))).isTrue();
    }

    @Test
    void what_another_tab_has_changed_is_shown_before_it_is_overwritten() {
        SignUp active = new SignUp(product).toActive();
        String address = product.loginUrl() + "&kc_action=taiwanjobs-update-profile";
        HttpBrowser browser = logIn.as(active.email(), SignUp.PASSWORD).open(address);
        assertThat(browser.document().select("main").text()).contains("不能自行修改", "0800-777-888");
        UserRepresentation elsewhere =
                product.admin().userByEmail(active.email()).orElseThrow();
        elsewhere.singleAttribute("street", "忠孝東路九段9號");
        elsewhere.singleAttribute("maritalStatus", "single");
        elsewhere.singleAttribute("fax", "02-11112222");
        product.admin().realm().users().get(elsewhere.getId()).update(elsewhere);
        Map<String, String> typed = new LinkedHashMap<>(SignUp.profileFields());
        typed.put("street", "仁愛路四段4號");
        typed.put("fax", "02-11112222");
        typed.put("maritalStatus", "married");

        browser.submit(typed);

        assertThat(browser.page()).isEqualTo("member-profile");
        assertThat(browser.document().select("main .notice-warning li").eachText())
                .hasSize(2)
                .anyMatch(text -> text.contains("忠孝東路九段9號") && text.contains("仁愛路四段4號"))
                .anyMatch(text -> text.contains("未婚") && text.contains("已婚"));
        assertThat(browser.value("street")).isEqualTo("仁愛路四段4號");
        assertThat(attribute(active, "street")).isEqualTo("忠孝東路九段9號");

        assertThat(isIn(browser.submit(typed))).as(browser.document().text()).isTrue();

        assertThat(attribute(active, "street")).isEqualTo("仁愛路四段4號");
        assertThat(product.admin().events().stream()
                        .filter(event -> elsewhere.getId().equals(event.getUserId()))
                        .filter(event -> event.getType().equals("UPDATE_PROFILE"))
                        .toList())
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("updated_street", "changed"))
                .satisfies(event -> assertThat(event.getDetails().values()).noneMatch(value -> value.contains("路")));
    }

    @Test
    void a_profile_that_lacks_something_cannot_be_cancelled_and_one_that_lacks_nothing_can() {
        String address = product.loginUrl() + "&kc_action=taiwanjobs-update-profile";
        SignUp active = new SignUp(product).toActive();
        HttpBrowser browser = logIn.as(active.email(), SignUp.PASSWORD).open(address);
        assertThat(browser.document().select("[name=cancel-aia]")).hasSize(1);
        assertThat(isIn(browser.submit(Map.of("street", "nowhere", "cancel-aia", "true"))))
                .isTrue();
        assertThat(attribute(active, "street")).isEqualTo(SignUp.profileFields().get("street"));

        LegacyMember moved = LegacyMember.arriving(product, OldHashes.sha256(LegacyMember.PASSWORD), Map.of());
        String email = Identities.email();
        moved.withAccount(email);
        HttpBrowser lacking = HttpBrowser.inChinese().open(address).submit(LogIn.fields(email, LegacyMember.PASSWORD));
        lacking.submit(TICK);
        assertThat(lacking.page()).isEqualTo("member-profile");
        assertThat(lacking.document().select("[name=cancel-aia]")).isEmpty();
    }

    /** As a double click: the browser shows the answer to the second. */
    private static void sendTwice(HttpBrowser browser, Map<String, String> fields) {
        String action = browser.formAction();
        browser.post(action, HttpBrowser.encode(fields)).post(action, HttpBrowser.encode(fields));
    }

    private void assertSaysThatItIsGone(HttpBrowser browser, Map<String, String> fields) {
        product.testbed().forgetTabs(browser);
        browser.submit(fields);
        assertThat(browser.page()).isIn("login", "page-expired");
        assertThat(browser.document().select("main [role=status], main [role=alert], main .notice, #error-summary"))
                .as(browser.document().text())
                .isNotEmpty();
        assertGoesOn(browser, "the session is gone");
    }

    /** To where the person stands. */
    private static void goOnFromExpired(HttpBrowser browser) {
        if (browser.page().equals("page-expired")) {
            browser.open(browser.document().selectFirst("#loginContinueLink").attr("abs:href"));
        }
    }

    private static void assertGoesOn(HttpBrowser browser, String what) {
        assertThat(goesOn(browser)).as(what + ": " + browser.document().text()).isTrue();
    }

    private static boolean goesOn(HttpBrowser browser) {
        return browser.status() < 500
                && !List.of("", "error").contains(browser.page())
                && !browser.document().select("main a[href], main form").isEmpty();
    }

    private String attribute(SignUp of, String name) {
        return product.admin().userByEmail(of.email()).orElseThrow().firstAttribute(name);
    }
}
