package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Three wrong passwords in a row lock (S1.18), whoever tries, wherever, how many at once. */
@Tag("store")
class LockIT {

    private static final String WRONG = "Wrong-password-1";
    private static final String LOCKED = "已被鎖住";

    private static final String OTHER_PORTAL = "other-portal";
    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @Test
    void the_third_wrong_password_locks_and_the_right_one_no_longer_helps() {
        SignUp member = new SignUp(product).toActive();

        assertThat(logIn.as(member.email(), WRONG).body()).doesNotContain(LOCKED);
        assertThat(logIn.as(member.email(), WRONG).body()).doesNotContain(LOCKED);
        assertThat(logIn.as(member.email(), WRONG).describedBy("username")).contains(LOCKED);
        assertThat(logIn.as(member.email(), SignUp.PASSWORD).describedBy("username"))
                .contains(LOCKED);
    }

    @Test
    void an_unknown_account_reads_locked_as_well() {
        for (String account :
                new String[] {Identities.email(), Identities.nationalId(), "nobody" + Identities.email()}) {
            logIn.as(account, WRONG);
            logIn.as(account, WRONG);
            assertThat(logIn.as(account, WRONG).describedBy("username"))
                    .as(account)
                    .contains(LOCKED);
        }
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        SignUp member = new SignUp(product).toActive();

        for (int i = 0; i < 3; i++) {
            logIn.as(member.email(), WRONG);
            logIn.as(member.email(), WRONG);
            assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
        }
    }

    @Test
    void failures_by_number_and_by_email_add_up_without_telling_that_they_belong_together() {
        SignUp member = new SignUp(product).toActive();
        logIn.as(member.nationalId(), WRONG);
        logIn.as(member.nationalId(), WRONG);
        logIn.as(member.email(), WRONG);

        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);

        assertThat(isIn(browser)).isFalse();
        assertThat(browser.body()).doesNotContain(LOCKED);
        assertThat(browser.describedBy("password")).contains("帳號或密碼錯誤");
    }

    @Test
    void the_console_shows_the_lock_and_lifts_it() {
        SignUp member = new SignUp(product).toActive();
        String id = product.admin().userByEmail(member.email()).orElseThrow().getId();
        IntStream.range(0, 3).forEach(each -> logIn.as(member.email(), WRONG));
        var attackDetection = product.admin().realm().attackDetection();
        assertThat(attackDetection.bruteForceUserStatus(id))
                .containsEntry("disabled", true)
                .containsEntry("numFailures", 3);

        attackDetection.clearBruteForceForUser(id);

        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
    }

    @Test
    void a_deleted_members_names_are_free_again() {
        SignUp member = new SignUp(product).toActive();
        IntStream.range(0, 3).forEach(each -> logIn.as(member.email(), WRONG));
        IntStream.range(0, 3).forEach(each -> logIn.as(member.nationalId(), WRONG));
        String id = product.admin().userByEmail(member.email()).orElseThrow().getId();

        product.admin().realm().users().delete(id).close();

        assertThat(logIn.as(member.email(), WRONG).describedBy("username")).doesNotContain(LOCKED);
        assertThat(logIn.as(member.nationalId(), WRONG).describedBy("username")).doesNotContain(LOCKED);
    }

    @Test
    void of_fifty_guesses_at_once_over_two_clients_at_most_three_are_compared() throws Exception {
        SignUp member = new SignUp(product).toActive();
        addOtherPortal();
        List<HttpBrowser> browsers = openForms(25, RunningProduct.PORTAL);
        browsers.addAll(openForms(25, OTHER_PORTAL));
        int refused = 47;
        int before = product.testbed().hashes();

        List<HttpBrowser> answers = AtOnce.run(browsers.stream()
                .map(browser -> action(() -> browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD + "x"))))
                .toList());

        assertThat(answers).extracting(HttpBrowser::status).containsOnly(200);
        assertThat(product.testbed().hashes() - before)
                .as("one hash for each refusal, compared or not")
                .isEqualTo(50);
        assertThat(answers)
                .filteredOn(answer ->
                        answer.body().contains(LOCKED) || answer.body().contains("稍候片刻"))
                .hasSizeGreaterThanOrEqualTo(refused);
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isFalse();
    }

    @Test
    void of_ten_right_passwords_at_once_none_reads_locked() throws Exception {
        SignUp member = new SignUp(product).toActive();
        List<HttpBrowser> browsers = openForms(10, RunningProduct.PORTAL);

        List<HttpBrowser> answers = AtOnce.run(browsers.stream()
                .map(browser -> action(() -> browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD))))
                .toList());

        assertThat(answers).noneMatch(answer -> answer.body().contains(LOCKED));
        assertThat(answers).anyMatch(LogIn::isIn);
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
    }

    private void addOtherPortal() {
        ClientRepresentation portal = product.admin()
                .realm()
                .clients()
                .findByClientId(RunningProduct.PORTAL)
                .get(0);
        portal.setId(null);
        portal.setProtocolMappers(null);
        portal.setClientId(OTHER_PORTAL);
        product.admin().realm().clients().create(portal).close();
    }

    private List<HttpBrowser> openForms(int count, String clientId) {
        List<HttpBrowser> browsers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            browsers.add(HttpBrowser.inChinese().open(product.loginUrl(clientId)));
        }
        return browsers;
    }

    /** Lets the compiler see a lambda as an action. */
    private static Callable<HttpBrowser> action(Callable<HttpBrowser> action) {
        return action;
    }
}
