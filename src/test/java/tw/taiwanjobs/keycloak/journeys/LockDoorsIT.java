package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.AttackDetectionResource;
import org.keycloak.admin.client.resource.UserResource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/**
 * Every way out of the lock: whoever proves a mailbox, sets a password or is unlocked can log in from that moment, and
 * console, page and mail agree.
 */
@Tag("store")
class LockDoorsIT {

    private static final String WRONG = "Wrong-password-1";
    private static final String LOCKED = "已被鎖住";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(product);

    @Test
    void what_failed_under_an_address_before_its_sign_up_was_finished_does_not_lock_the_new_member() {
        SignUp person = new SignUp(product).toMailSent();
        fail(3, person.email());
        assertReadsLocked(person.email());

        person.openLink().submit(SignUp.passwordFields());

        assertThat(isIn(logIn.as(person.email(), SignUp.PASSWORD))).isTrue();
    }

    @Test
    void what_failed_under_a_number_before_its_sign_up_was_finished_does_not_either() {
        SignUp person = new SignUp(product).toMailSent();
        fail(3, person.nationalId());
        assertReadsLocked(person.nationalId());

        person.openLink().submit(SignUp.passwordFields());

        assertThat(logIn.as(person.nationalId(), SignUp.PASSWORD).page()).isEqualTo("legacy-use-email");
        assertThat(isIn(logIn.as(person.email(), SignUp.PASSWORD))).isTrue();
    }

    @Test
    void what_failed_under_a_name_before_an_administrator_gave_it_to_a_member_is_not_the_members() {
        String email = Identities.email();
        fail(3, email);

        ConsoleMember member = ConsoleMember.with(product, email);

        assertThat(isLocked(member.id())).isFalse();
        assertThat(isIn(logIn.as(email, SignUp.PASSWORD))).isTrue();
    }

    @Test
    void who_was_deleted_while_locked_and_signs_up_again_is_not_locked() {
        SignUp before = new SignUp(product).toActive();
        URI firstLink = before.mail().link();
        fail(3, before.email());
        fail(3, before.nationalId());
        product.admin().realm().users().delete(idOf(before.email())).close();

        SignUp again = new SignUp(product, before.email(), before.nationalId()).toMailSent();
        ReceivedMail mail = product.mailbox()
                .await(
                        again.email(),
                        candidate -> candidate.html().contains("taiwanjobs-link")
                                && !candidate.link().equals(firstLink));
        HttpBrowser.inChinese().open(mail.link().toString()).submit(SignUp.passwordFields());

        assertThat(isIn(logIn.as(again.email(), SignUp.PASSWORD))).isTrue();
        assertThat(logIn.as(again.nationalId(), SignUp.PASSWORD).page()).isEqualTo("legacy-use-email");
    }

    @Test
    void a_confirmed_email_lifts_the_lock_under_number_and_email() {
        LegacyMember member = LegacyMember.of(product);
        String email = Identities.email();
        member.askFor(email);
        fail(2, member.nationalId());

        member.openLink(email).submit(Map.of("password", LegacyMember.PASSWORD));
        fail(2, email);

        assertThat(isIn(logIn.as(email, LegacyMember.PASSWORD))).isTrue();
    }

    @Test
    void no_lock_falls_that_console_and_mail_do_not_know_of_after_a_login_in_a_known_browser() {
        SignUp member = new SignUp(product).toActive();
        String id = idOf(member.email());
        HttpBrowser owner = logIn.remembering().as(member.email(), SignUp.PASSWORD);
        fail(2, member.email());
        assertThat(isIn(logIn.in(owner.restart()).remembering().as(member.email(), SignUp.PASSWORD)))
                .isTrue();
        Await.until("Keycloak to forget the member's failures", PATIENCE, () -> failuresOf(id) == 0);

        assertThat(logIn.as(member.email(), WRONG).describedBy("username")).contains(LOCKED);

        assertThat(isLocked(id)).isTrue();
        lockMail(member.email());
    }

    @Test
    void what_fails_under_one_name_after_a_login_under_another_locks_with_console_and_mail() {
        SignUp member = new SignUp(product).toActive();
        fail(2, member.nationalId());
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();

        assertThat(logIn.as(member.nationalId(), WRONG).describedBy("username")).contains(LOCKED);

        assertThat(isLocked(idOf(member.email()))).isTrue();
        lockMail(member.email());
        attackDetection().clearBruteForceForUser(idOf(member.email()));
        assertThat(logIn.as(member.nationalId(), SignUp.PASSWORD).page()).isEqualTo("legacy-use-email");
    }

    @Test
    void a_member_made_in_the_console_gets_out_by_a_new_password() {
        ConsoleMember member = ConsoleMember.of(product);
        fail(3, member.email());
        assertReadsLocked(member.email());
        assertThat(isLocked(member.id())).isTrue();
        assertThat(lockMail(member.email()).text()).contains("「忘記密碼」");

        setNewPassword(member.email());

        assertThat(isLocked(member.id())).isFalse();
        assertThat(isIn(logIn.as(member.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                .isTrue();
    }

    @Test
    void a_member_whose_user_name_is_another_gets_out_by_a_new_password() {
        withOwnUserNames(() -> {
            ConsoleMember member = ConsoleMember.named(product, "mei-lin-" + UUID.randomUUID());
            fail(3, member.email());
            assertReadsLocked(member.email());

            setNewPassword(member.email());

            assertThat(isLocked(member.id())).isFalse();
            assertThat(isIn(logIn.as(member.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                    .isTrue();
        });
    }

    @Test
    void an_administrator_unlocks_a_member_whose_user_name_is_another() {
        withOwnUserNames(() -> {
            ConsoleMember member = ConsoleMember.named(product, "mei-lin-" + UUID.randomUUID());
            fail(3, member.email());
            assertReadsLocked(member.email());

            attackDetection().clearBruteForceForUser(member.id());

            assertThat(isLocked(member.id())).isFalse();
            assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
        });
    }

    @Test
    void a_changed_address_takes_the_lock_along_and_leaves_none_to_its_next_holder() {
        ConsoleMember member = ConsoleMember.of(product);
        String former = member.email();
        fail(3, former);

        member.changeEmail(Identities.email());

        assertReadsLocked(member.email());
        assertThat(isLocked(member.id())).isTrue();
        ConsoleMember next = ConsoleMember.with(product, former);
        assertThat(isLocked(next.id())).isFalse();
        assertThat(isIn(logIn.as(former, SignUp.PASSWORD))).isTrue();
        attackDetection().clearBruteForceForUser(member.id());
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
    }

    @Test
    void a_save_in_the_console_which_keycloak_takes_for_unlock_unlocks_under_every_name() {
        SignUp member = new SignUp(product).toActive();
        fail(3, member.email());
        fail(3, member.nationalId());
        UserResource user = product.admin().realm().users().get(idOf(member.email()));

        user.update(user.toRepresentation());

        assertThat(isLocked(idOf(member.email()))).isFalse();
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
        assertThat(logIn.as(member.nationalId(), SignUp.PASSWORD).page()).isEqualTo("legacy-use-email");
    }

    @Test
    void a_changed_address_takes_failures_along() {
        ConsoleMember member = ConsoleMember.of(product);
        fail(2, member.email());

        member.changeEmail(Identities.email());

        assertThat(logIn.as(member.email(), WRONG).describedBy("username")).contains(LOCKED);
        assertThat(isLocked(member.id())).isTrue();
    }

    @Test
    void a_password_that_an_administrator_sets_lifts_the_lock() {
        ConsoleMember member = ConsoleMember.of(product);
        fail(3, member.email());

        member.setPassword(ForgotPasswordVisit.NEW_PASSWORD);

        assertThat(isLocked(member.id())).isFalse();
        assertThat(isIn(logIn.as(member.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                .isTrue();
    }

    @Test
    void a_password_set_through_the_consoles_own_mail_lifts_the_lock() {
        ConsoleMember member = ConsoleMember.of(product);
        fail(3, member.email());
        assertThat(isLocked(member.id())).isTrue();
        member.mailCredentialReset();
        ReceivedMail mail = product.mailbox()
                .await(member.email(), candidate -> candidate.html().contains("action-token"));
        HttpBrowser device = HttpBrowser.inChinese().open(mail.link().toString());
        device.open(device.document().select("main a[href*=action-token]").attr("abs:href"));

        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));

        assertThat(isLocked(member.id())).isFalse();
        assertThat(isIn(logIn.as(member.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                .isTrue();
    }

    @Test
    void a_lock_stays_when_the_administrator_allows_more_failures() {
        ConsoleMember member = ConsoleMember.of(product);
        fail(3, member.email());
        product.admin().changeRealm(realm -> realm.setFailureFactor(5));
        try {
            assertThat(isLocked(member.id())).isTrue();
            assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isFalse();
        } finally {
            product.admin().changeRealm(realm -> realm.setFailureFactor(3));
        }
    }

    private void withOwnUserNames(Runnable test) {
        product.admin().changeRealm(realm -> realm.setRegistrationEmailAsUsername(false));
        try {
            test.run();
        } finally {
            product.admin().changeRealm(realm -> realm.setRegistrationEmailAsUsername(true));
        }
    }

    private void fail(int times, String name) {
        IntStream.range(0, times).forEach(each -> logIn.as(name, WRONG));
    }

    private void assertReadsLocked(String name) {
        assertThat(logIn.as(name, SignUp.PASSWORD).describedBy("username")).contains(LOCKED);
    }

    private void setNewPassword(String email) {
        forgotPassword.ask(email);
        HttpBrowser device = forgotPassword.openLink(email);
        assertThat(device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD))
                        .page())
                .isEqualTo("password-set");
    }

    private ReceivedMail lockMail(String email) {
        return product.mailbox().await(email, mail -> mail.subject().contains("帳號鎖住通知"));
    }

    private String idOf(String email) {
        return product.admin().userByEmail(email).orElseThrow().getId();
    }

    private boolean isLocked(String userId) {
        return Boolean.TRUE.equals(
                attackDetection().bruteForceUserStatus(userId).get("disabled"));
    }

    private int failuresOf(String userId) {
        return (int) attackDetection().bruteForceUserStatus(userId).get("numFailures");
    }

    private AttackDetectionResource attackDetection() {
        return product.admin().realm().attackDetection();
    }
}
