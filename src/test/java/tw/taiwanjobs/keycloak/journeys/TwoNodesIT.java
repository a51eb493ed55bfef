package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.CaptchaPicture;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.Publishing;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.cluster.TwoNodes;

/** Two nodes behave like one, whichever answers, and one goes on where the other died. */
@Tag("long")
class TwoNodesIT {

    private static final int PERSONS = 100;
    private static final int ANSWERS_PER_MAILBOX = 10;

    private final TwoNodes product = TwoNodes.get();

    @BeforeAll
    static void liftWhatOnlyGetsInTheWay() {
        TwoNodes.get()
                .admin()
                .configureIdentityStep(Map.of("captcha", "off", "answersPerAddress", "0", "answersPerSession", "0"));
    }

    @BeforeEach
    void useBothNodes() {
        product.useBoth();
    }

    @Test
    void a_journey_goes_through_when_every_request_meets_another_node() {
        assertThat(product.admin().userByEmail(new SignUp(product).toActive().email()))
                .isPresent();
    }

    @Test
    void a_sign_up_begun_on_one_node_is_finished_on_the_other() {
        product.useOnly(1);
        SignUp person = new SignUp(product).toProfile();

        product.useOnly(2);
        person.browser().submit(SignUp.profileFields());

        assertThat(person.browser().page()).isEqualTo("mail-sent");
        assertThat(person.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }

    @Test
    void a_link_opens_on_the_node_that_did_not_mail_it_and_is_used_up_on_both() {
        product.useOnly(1);
        SignUp person = new SignUp(product).toMailSent();

        product.useOnly(2);
        HttpBrowser device = person.openLink().submit(SignUp.passwordFields());

        assertThat(device.page()).isEqualTo("password-set");
        product.useOnly(1);
        assertThat(person.openLink().page()).isEqualTo("link-used");
    }

    @ParameterizedTest(name = "sticky sessions: {0}")
    @ValueSource(booleans = {false, true})
    void of_a_hundred_activations_of_one_national_id_on_both_nodes_one_wins(boolean sticky) throws Exception {
        if (sticky) {
            product.useBothSticky();
        }
        String nationalId = Identities.nationalId();
        List<SignUp> persons = Stream.generate(() -> new SignUp(product, Identities.email(), nationalId).toMailSent())
                .limit(PERSONS)
                .toList();
        List<HttpBrowser> devices = persons.stream().map(SignUp::openLink).toList();
        assertThat(devices.stream().map(product::nodeOf).distinct()).hasSize(sticky ? 2 : 1);

        List<HttpBrowser> answers = AtOnce.run(devices.stream()
                .map(device -> (Callable<HttpBrowser>) () -> device.submit(SignUp.passwordFields()))
                .toList());

        assertThat(answers).extracting(HttpBrowser::status).containsOnly(200);
        assertThat(answers)
                .extracting(HttpBrowser::page)
                .containsOnly("password-set", "link-invalid")
                .containsOnlyOnce("password-set");
        assertThat(persons)
                .filteredOn(
                        person -> product.admin().userByEmail(person.email()).isPresent())
                .hasSize(1);
    }

    @Test
    void a_mailbox_gets_its_ten_answers_from_both_nodes_together() throws Exception {
        String email = Identities.email();
        List<Callable<HttpBrowser>> questions = new ArrayList<>();
        for (int i = 0; i < 3 * ANSWERS_PER_MAILBOX; i++) {
            SignUp person = new SignUp(product, email, Identities.nationalId()).toIdentity();
            questions.add(() -> person.browser().submit(person.identityFields()));
        }

        List<HttpBrowser> answers = AtOnce.run(questions);

        assertThat(answers)
                .filteredOn(browser -> browser.body().contains("此帳號尚未登錄過"))
                .hasSize(ANSWERS_PER_MAILBOX);
        assertThat(answers)
                .as("the others go on without an answer")
                .extracting(HttpBrowser::page)
                .containsOnly("profile");
    }

    @Test
    void a_captcha_shown_by_one_node_is_answered_on_the_other() {
        product.admin().configureIdentityStep(Map.of("captcha", "image"));
        try {
            product.useOnly(1);
            SignUp person = new SignUp(product).toIdentity();
            String form = person.browser().formAction();
            CaptchaPicture picture = CaptchaPicture.on(person.browser());

            product.useOnly(2);
            String answer = picture.answer();
            Map<String, String> fields = person.identityFields();
            fields.put("captcha", answer);

            assertThat(person.browser().post(form, HttpBrowser.encode(fields)).page())
                    .isEqualTo("profile");
        } finally {
            product.admin().configureIdentityStep(Map.of("captcha", "off"));
        }
    }

    @Test
    void a_version_published_on_one_node_is_shown_by_the_other() {
        product.useOnly(2);
        assertThat(benefits()).isNotEqualTo("新的權益");

        product.useOnly(1);
        assertThat(Publishing.in(product)
                        .publish(
                                "member-benefits",
                                Map.of(
                                        "version", "2",
                                        "effectiveAt", Instant.now().toString(),
                                        "texts", Map.of("zh-TW", "<h2>新的權益</h2>", "en", "<h2>New benefits</h2>"),
                                        "changes", Map.of("zh-TW", "全部", "en", "All")))
                        .statusCode())
                .isEqualTo(201);

        product.useOnly(2);
        Await.until(
                "the other node's new version",
                Duration.ofSeconds(10),
                () -> benefits().equals("新的權益"));
    }

    private String benefits() {
        return HttpBrowser.inChinese()
                .open(product.url() + "/realms/" + product.realm() + "/taiwanjobs-documents/member-benefits")
                .document()
                .select("h1")
                .text();
    }

    @Test
    void when_a_node_dies_between_two_steps_the_person_goes_on_with_the_other() {
        product.useOnly(2);
        SignUp person = new SignUp(product).toProfile();

        product.node(2).kill();
        try {
            product.useOnly(1);
            person.browser().submit(SignUp.profileFields());

            assertThat(person.browser().page()).isEqualTo("mail-sent");
            assertThat(person.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        } finally {
            product.revive(2);
        }
    }
}
