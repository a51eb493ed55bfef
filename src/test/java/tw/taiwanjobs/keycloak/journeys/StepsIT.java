package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Ways through the steps that are not straight on. */
class StepsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningProduct product = RunningProduct.get();

    @Test
    void invalid_steps_after_a_failed_login_in_the_same_tab_are_no_failed_logins() {
        SignUp member = new SignUp(product).toActive();
        String memberId =
                product.admin().userByEmail(member.email()).orElseThrow().getId();
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        browser.submit(LogIn.fields(member.email(), "wrong-password-1"));
        Await.until("the failed login is counted", PATIENCE, () -> failures(memberId) == 1);

        browser.open(browser.document().select("a[href*=registration]").first().attr("abs:href"));
        for (int i = 0; i < 3; i++) {
            browser.submit(Map.of());
            assertThat(browser.page()).isEqualTo("terms");
        }

        HttpBrowser login = HttpBrowser.inChinese().open(product.loginUrl());
        login.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(login.address().toString()).startsWith(RunningProduct.PORTAL_CALLBACK);
    }

    @Test
    void a_post_of_an_earlier_step_after_the_mail_makes_no_second_member() {
        SignUp person = new SignUp(product).toProfile();
        String profileAction = person.browser().formAction();
        person.browser().submit(SignUp.profileFields());
        int members = product.admin().users().size();

        person.browser().post(profileAction, HttpBrowser.encode(SignUp.profileFields()));

        assertThat(person.browser().status()).isLessThan(500);
        assertThat(person.browser().page()).isNotEmpty();
        assertThat(product.admin().users()).hasSize(members);
    }

    @Test
    void without_its_cookies_a_tab_gets_a_page_that_lets_one_go_on() {
        SignUp person = new SignUp(product).toIdentity();
        HttpBrowser stranger = HttpBrowser.inChinese();

        stranger.post(person.browser().formAction(), HttpBrowser.encode(person.identityFields()));

        assertThat(stranger.status()).isLessThan(500);
        assertThat(stranger.page()).isNotEmpty();
        assertThat(stranger.document().select("main a[href]")).isNotEmpty();
    }

    @Test
    void a_pending_member_cannot_log_in_whatever_password_an_administrator_sets() {
        String name = "待認證" + Identities.nationalId().substring(5).replaceAll("[0-9]", "測");
        SignUp person = new SignUp(product).toProfile();
        Map<String, String> profile = SignUp.profileFields();
        profile.put("firstName", name);
        person.browser().submit(profile);
        UserRepresentation pending = product.admin().users().stream()
                .filter(user -> name.equals(user.getFirstName()))
                .findFirst()
                .orElseThrow();
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(SignUp.PASSWORD);
        password.setTemporary(false);
        product.admin().realm().users().get(pending.getId()).resetPassword(password);

        for (String login : new String[] {pending.getUsername(), pending.getEmail(), person.email()}) {
            HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
            browser.submit(LogIn.fields(login, SignUp.PASSWORD));
            assertThat(browser.page()).isEqualTo("login");
        }
    }

    @Test
    void odd_input_gets_a_normal_page_and_stores_nothing() {
        String[] payloads = {
            "<script>alert(1)</script>",
            "\u0000",
            "a\r\nBcc: x@example.com",
            "\u202Eevil",
            "😀",
            "' or 1=1 --",
            "x".repeat(2000)
        };
        for (String payload : payloads) {
            SignUp person = new SignUp(product).toIdentity();
            for (String field : person.identityFields().keySet()) {
                Map<String, String> fields = person.identityFields();
                fields.put(field, payload);
                person.browser().submit(fields);
                assertThat(person.browser().status()).as(field).isEqualTo(200);
                assertThat(person.browser().page()).as(field).isEqualTo("identity");
                assertThat(person.browser().body()).doesNotContain("<script>alert");
            }
        }
    }

    @Test
    void forged_attributes_are_ignored() {
        SignUp person = new SignUp(product).toProfile();
        Map<String, String> fields = SignUp.profileFields();
        fields.put("memberStatus", "active");
        fields.put("nationalIdMasked", "Z9******99");
        fields.put("birthdate", "2001-01-01");
        person.browser().submit(fields);
        person.openLink().submit(SignUp.passwordFields());

        UserRepresentation member = product.admin().userByEmail(person.email()).orElseThrow();
        assertThat(member.getAttributes().get("birthdate")).containsExactly("1957-11-19");
        assertThat(member.getAttributes().get("nationalIdMasked").get(0))
                .isEqualTo(person.nationalId().substring(0, 2) + "******"
                        + person.nationalId().substring(8));
    }

    private int failures(String memberId) {
        Object count = product.admin()
                .realm()
                .attackDetection()
                .bruteForceUserStatus(memberId)
                .get("numFailures");
        return ((Number) count).intValue();
    }
}
