package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A lock is no weapon: strangers lock an account for themselves, not for the browsers that its owner logs in with. */
@Tag("store")
class KnownDeviceIT {

    private static final String WRONG = "Wrong-password-1";
    private static final String LOCKED = "已被鎖住";
    private static final String COOKIE = "TAIWANJOBS_DEVICE";

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final SignUp member = new SignUp(product).toActive();

    @Test
    void strangers_lock_the_account_and_the_owners_browser_gets_in() {
        HttpBrowser owner = ownersBrowser();

        strangersLock(member.email());

        assertThat(isIn(logIn.in(owner.restart()).remembering().as(member.email(), SignUp.PASSWORD)))
                .isTrue();
        assertThat(logIn.as(member.email(), SignUp.PASSWORD).describedBy("username"))
                .as("a stranger reads the same as before")
                .contains(LOCKED);
        assertThat(logIn.in(owner.restart())
                        .remembering()
                        .as(member.nationalId(), SignUp.PASSWORD)
                        .page())
                .as("under either name: the password is right, and the person is sent to the e-mail address")
                .isEqualTo("legacy-use-email");
        assertThat(isLocked()).as("a login in a known browser lifts no lock").isTrue();
    }

    @Test
    void the_owners_browser_has_three_tries_of_its_own() {
        HttpBrowser owner = ownersBrowser().restart();

        assertThat(logIn.in(owner).remembering().as(member.email(), WRONG).body())
                .doesNotContain(LOCKED);
        assertThat(logIn.in(owner).remembering().as(member.email(), WRONG).body())
                .doesNotContain(LOCKED);
        assertThat(logIn.in(owner).remembering().as(member.email(), WRONG).describedBy("username"))
                .contains(LOCKED);
        assertThat(logIn.in(owner)
                        .remembering()
                        .as(member.email(), SignUp.PASSWORD)
                        .describedBy("username"))
                .contains(LOCKED);

        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD)))
                .as("another browser")
                .isTrue();
        product.admin().realm().attackDetection().clearBruteForceForUser(id());
        assertThat(isIn(logIn.in(owner).remembering().as(member.email(), SignUp.PASSWORD)))
                .as("unlocked by an administrator")
                .isTrue();
    }

    @Test
    void a_success_gives_the_browser_its_tries_back() {
        HttpBrowser owner = ownersBrowser();
        for (int i = 0; i < 3; i++) {
            owner.restart();
            logIn.in(owner).remembering().as(member.email(), WRONG);
            logIn.in(owner).remembering().as(member.email(), WRONG);
            assertThat(isIn(logIn.in(owner).remembering().as(member.email(), SignUp.PASSWORD)))
                    .isTrue();
        }
    }

    @Test
    void somebody_elses_browser_and_a_forged_one_are_strangers() {
        HttpBrowser others = logIn.remembering()
                .as(new SignUp(product).toActive().email(), SignUp.PASSWORD)
                .restart();
        ownersBrowser();
        strangersLock(member.email());

        assertThat(logIn.in(others)
                        .remembering()
                        .as(member.email(), SignUp.PASSWORD)
                        .describedBy("username"))
                .contains(LOCKED);
        HttpBrowser forged = HttpBrowser.inChinese().forge(COOKIE, "A".repeat(22));
        assertThat(logIn.in(forged)
                        .remembering()
                        .as(member.email(), SignUp.PASSWORD)
                        .describedBy("username"))
                .contains(LOCKED);
    }

    @Test
    void two_members_share_a_browser() {
        SignUp sister = new SignUp(product).toActive();
        HttpBrowser shared = ownersBrowser().restart();
        assertThat(isIn(logIn.in(shared).remembering().as(sister.email(), SignUp.PASSWORD)))
                .isTrue();

        strangersLock(member.email());
        strangersLock(sister.email());

        assertThat(isIn(logIn.in(shared.restart()).remembering().as(member.email(), SignUp.PASSWORD)))
                .isTrue();
        assertThat(isIn(logIn.in(shared.restart()).remembering().as(sister.email(), SignUp.PASSWORD)))
                .isTrue();
    }

    @Test
    void a_browser_is_known_no_longer_once_it_is_unticked_or_the_password_is_another() {
        HttpBrowser unticked = ownersBrowser().restart();
        logIn.in(unticked).as(member.email(), SignUp.PASSWORD);
        HttpBrowser owner = ownersBrowser().restart();
        assertThat(rows())
                .as("the one that signed up, the unticked one, and the owner's")
                .isEqualTo(3);
        new ForgotPasswordVisit(product).ask(member.email());
        new ForgotPasswordVisit(product)
                .openLink(member.email())
                .submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(rows()).as("and the one that has set the password").isEqualTo(4);

        strangersLock(member.email());

        assertThat(logIn.in(owner)
                        .remembering()
                        .as(member.email(), ForgotPasswordVisit.NEW_PASSWORD)
                        .describedBy("username"))
                .contains(LOCKED);
        assertThat(logIn.in(unticked.restart())
                        .remembering()
                        .as(member.email(), ForgotPasswordVisit.NEW_PASSWORD)
                        .describedBy("username"))
                .contains(LOCKED);
    }

    @Test
    void the_browser_that_sets_a_new_password_is_known_also_after_logins_without_a_tick() {
        new ForgotPasswordVisit(product).ask(member.email());
        HttpBrowser owner = new ForgotPasswordVisit(product).openLink(member.email());
        owner.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));

        for (int login = 0; login < 2; login++) {
            strangersLock(member.email());
            assertThat(isIn(logIn.in(owner.restart()).as(member.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                    .isTrue();
        }
    }

    @Test
    void the_browser_that_finishes_a_sign_up_or_confirms_an_email_is_known() {
        SignUp person = new SignUp(product).toMailSent();
        HttpBrowser owner = person.openLink();
        owner.submit(SignUp.passwordFields());
        strangersLock(person.email());
        assertThat(isIn(logIn.in(owner.restart()).as(person.email(), SignUp.PASSWORD)))
                .isTrue();

        LegacyMember legacy = LegacyMember.of(product);
        String email = Identities.email();
        legacy.askFor(email);
        HttpBrowser device = legacy.openLink(email);
        device.submit(Map.of("password", LegacyMember.PASSWORD));
        strangersLock(email);
        assertThat(isIn(logIn.in(device.restart()).as(email, LegacyMember.PASSWORD)))
                .isTrue();
    }

    @Test
    void a_password_that_an_administrator_sets_makes_browsers_unknown() {
        HttpBrowser owner = ownersBrowser().restart();
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(ForgotPasswordVisit.NEW_PASSWORD);
        product.admin().realm().users().get(id()).resetPassword(password);

        strangersLock(member.email());

        assertThat(logIn.in(owner)
                        .remembering()
                        .as(member.email(), ForgotPasswordVisit.NEW_PASSWORD)
                        .describedBy("username"))
                .contains(LOCKED);
    }

    @Test
    void five_browsers_keep_tries_and_the_table_holds_no_id_and_nothing_of_a_member_who_is_gone() {
        List<HttpBrowser> browsers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            browsers.add(ownersBrowser());
        }
        strangersLock(member.email());
        assertThat(logIn.in(browsers.get(0).restart())
                        .remembering()
                        .as(member.email(), SignUp.PASSWORD)
                        .describedBy("username"))
                .as("used longest ago")
                .contains(LOCKED);
        assertThat(isIn(logIn.in(browsers.get(1).restart()).remembering().as(member.email(), SignUp.PASSWORD)))
                .isTrue();
        String cookie = browsers.get(5).cookies().stream()
                .filter(candidate -> candidate.getName().equals(COOKIE))
                .findFirst()
                .orElseThrow()
                .getValue();

        assertThat(rows()).as("all are seen").isEqualTo(7);
        assertThat(product.testbed().databaseDump()).doesNotContain(cookie);
        String id = id();
        product.admin().realm().users().delete(id).close();
        assertThat(rows(id)).isZero();
    }

    @Test
    void switched_off_three_wrong_passwords_lock_everywhere() {
        HttpBrowser owner = ownersBrowser().restart();
        product.admin().configureLoginForm(Map.of("knownDevices", "false", "newDeviceMail", "false"));
        try {
            strangersLock(member.email());

            assertThat(logIn.in(owner)
                            .remembering()
                            .as(member.email(), SignUp.PASSWORD)
                            .describedBy("username"))
                    .contains(LOCKED);
            HttpBrowser fresh =
                    logIn.remembering().as(new SignUp(product).toActive().email(), SignUp.PASSWORD);
            assertThat(fresh.cookies()).noneMatch(cookie -> cookie.getName().equals(COOKIE));
        } finally {
            product.admin().configureLoginForm(Map.of("knownDevices", "true", "newDeviceMail", "true"));
        }
    }

    private HttpBrowser ownersBrowser() {
        HttpBrowser browser = logIn.remembering().as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(browser)).isTrue();
        return browser;
    }

    private void strangersLock(String account) {
        for (int i = 0; i < 3; i++) {
            logIn.as(account, WRONG);
        }
        assertThat(logIn.as(account, SignUp.PASSWORD).describedBy("username")).contains(LOCKED);
    }

    private boolean isLocked() {
        return Boolean.TRUE.equals(product.admin()
                .realm()
                .attackDetection()
                .bruteForceUserStatus(id())
                .get("disabled"));
    }

    private long rows() {
        return rows(id());
    }

    private long rows(String id) {
        String row = "TWJ_KNOWN_DEVICE.USER_ID=" + id;
        return product.testbed().databaseDump().lines().filter(row::equals).count();
    }

    private String id() {
        return product.admin().userByEmail(member.email()).orElseThrow().getId();
    }
}
