package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import jakarta.ws.rs.ClientErrorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberThere;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockPortal;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.Testbed;

/**
 * Members who were in a realm before the product, with user names of their own, log in, are locked, mailed and unlocked
 * under every name they may log in with, and are never taken for each other.
 */
@Tag("store")
class MembersThereIT {

    private static final String WRONG = "Wrong-password-1";
    private static final String LOCKED = "已被鎖住";

    private static final RunningProduct running = RunningProduct.get();
    private static final StockRealm realm = new StockRealm(running.server(), running.mailbox());
    private static final String twins = Identities.email();

    private static MemberThere elderTwin;
    private static MemberThere youngerTwin;
    private static MemberThere calledLikeASharedAddress;
    private static MemberThere sharesThatAddress;
    private static MemberThere wang;
    private static MemberThere calledLikeWangsAddress;

    private final Testbed testbed = Testbed.of(running.server(), StockRealm.NAME);
    private final LogIn logIn = new LogIn(realm);
    private final ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(realm);

    @BeforeAll
    static void install(@TempDir Path directory) {
        realm.create();
        realm.admin().changeRealm(settings -> settings.setDuplicateEmailsAllowed(true));
        addMembers();

        assertThat(realm.say("install", "--backup=" + directory.resolve("before.json"), "--accept")
                        .exitCode())
                .isZero();

        realm.makeReadyForSignUp();
        realm.admin().changeRealm(settings -> settings.setEventsEnabled(true));
        realm.admin().setCaptcha("off");
        realm.admin().setLimits((name, standard) -> name.endsWith("PerAddress") ? "0" : standard);
    }

    private static void addMembers() {
        wang = MemberThere.named(realm, MemberThere.userName("wang"));
        String shared = Identities.email();
        elderTwin = MemberThere.with(realm, MemberThere.userName("twin"), twins);
        youngerTwin = MemberThere.with(realm, MemberThere.userName("twin"), twins);
        calledLikeASharedAddress = MemberThere.with(realm, shared, shared);
        sharesThatAddress = MemberThere.with(realm, MemberThere.userName("twin"), shared);
        calledLikeWangsAddress = MemberThere.named(realm, wang.email());
    }

    /** In a realm that lets members share an e-mail address, as the installation wants nobody to any more. */
    private static void asBeforeTheProduct(Runnable adding) {
        realm.admin().changeRealm(settings -> settings.setDuplicateEmailsAllowed(true));
        adding.run();
        realm.admin().changeRealm(settings -> {
            settings.setDuplicateEmailsAllowed(false);
            settings.setLoginWithEmailAllowed(true);
        });
    }

    @AfterAll
    static void remove() {
        realm.admin().realm().remove();
    }

    @Test
    void a_member_logs_in_with_user_name_and_address_in_whatever_case() {
        MemberThere member = MemberThere.named(realm, MemberThere.userName("mei.lin"));
        MemberThere kiosk = MemberThere.withoutEmail(realm);
        MemberThere former = MemberThere.named(realm, Identities.email());

        assertLogsIn(
                member.userName(),
                member.userName().toUpperCase(Locale.ROOT),
                Identities.fullWidth(member.userName()),
                member.email(),
                member.email().toUpperCase(Locale.ROOT),
                kiosk.userName(),
                former.userName(),
                former.email());
        assertThat(userNameOf(member)).isEqualTo(member.userName());
    }

    @Test
    void a_lock_under_one_name_is_the_members_and_unlock_lifts_it_under_all() {
        MemberThere member = MemberThere.named(realm, MemberThere.userName("mei.lin"));
        for (String failed : List.of(member.userName(), member.email())) {
            fail(3, failed);
            assertReadsLocked(failed);
            assertThat(member.isLocked()).isTrue();
            assertDoesNotLogIn(member.userName());
            assertDoesNotLogIn(member.email());

            member.unlock();

            assertThat(member.isLocked()).isFalse();
            assertLogsIn(member.userName(), member.email());
        }
        realm.mailbox().await(member.email(), mail -> mail.subject().contains("帳號鎖住通知"));
    }

    @Test
    void that_two_names_are_one_members_is_told_nobody() {
        MemberThere member = MemberThere.named(realm, MemberThere.userName("mei.lin"));
        fail(3, member.userName());

        assertThat(logIn.as(member.email(), WRONG).describedBy("username")).doesNotContain(LOCKED);
    }

    @Test
    void forgot_password_mails_whoever_is_named_by_user_name_locked_or_not() {
        MemberThere member = MemberThere.named(realm, MemberThere.userName("mei.lin"));
        fail(3, member.userName());

        assertThat(forgotPassword
                        .ask(member.userName().toUpperCase(Locale.ROOT))
                        .page())
                .isEqualTo("forgot-password-sent");
        HttpBrowser device = forgotPassword.openLink(member.email());
        assertThat(device.document().select("main").text()).contains(member.userName());
        device.submit(ForgotPasswordVisit.passwordFields(member.userName()));
        assertThat(device.describedBy("password-new")).contains("密碼不得與帳號");
        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));

        assertThat(device.page()).isEqualTo("password-set");
        assertThat(member.isLocked()).isFalse();
        Stream.of(member.userName(), member.email())
                .forEach(name -> assertThat(isIn(logIn.as(name, ForgotPasswordVisit.NEW_PASSWORD)))
                        .as(name)
                        .isTrue());
    }

    @Test
    void a_member_without_an_address_reads_what_all_read_and_gets_out_by_the_administrator() {
        MemberThere kiosk = MemberThere.withoutEmail(realm);
        fail(3, kiosk.userName());
        assertReadsLocked(kiosk.userName());
        assertThat(kiosk.isLocked()).isTrue();

        assertThat(forgotPassword.ask(kiosk.userName()).page()).isEqualTo("forgot-password-sent");
        forgotPassword.awaitRefusal(kiosk.id(), "email_not_verified");
        kiosk.unlock();

        assertThat(kiosk.isLocked()).isFalse();
        assertLogsIn(kiosk.userName());
    }

    @Test
    void with_a_number_they_log_in_by_it_as_long_as_they_have_no_verified_address() {
        MemberThere member = MemberThere.named(realm, MemberThere.userName("mei.lin"));
        MemberThere kiosk = MemberThere.withoutEmail(realm);
        String number = Identities.nationalId();
        String kiosksNumber = Identities.nationalId();
        testbed.giveNumber(member.id(), number);
        testbed.giveNumber(kiosk.id(), kiosksNumber);

        assertLogsIn(kiosksNumber);
        assertThat(logIn.as(number, MemberThere.PASSWORD).page()).isEqualTo("legacy-use-email");
        fail(3, number);
        assertReadsLocked(number);
        assertThat(member.isLocked()).isTrue();
        HttpBrowser account = HttpBrowser.inChinese().open(realm.loginUrl());
        account.open(account.document().select("a[href*=forgotAccount]").attr("abs:href"));
        account.submit(Map.of(
                "nationalId", number, "birthYear", "1957", "birthRocYear", "46", "birthMonth", "11", "birthDay", "19"));
        assertThat(account.document().select("main").text()).contains("m***@e***.com");
        forgotPassword.ask(number);
        forgotPassword
                .openLink(member.email())
                .submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(isIn(logIn.as(member.userName(), ForgotPasswordVisit.NEW_PASSWORD)))
                .isTrue();
    }

    @Test
    void a_client_with_keycloaks_own_flow_logs_them_in_as_before() {
        StockPortal.addTo(realm.admin());
        realm.admin().changeRealm(settings -> settings.setLoginWithEmailAllowed(false));
        try {
            HttpBrowser browser = HttpBrowser.inChinese().open(realm.loginUrl(StockPortal.CLIENT_ID));
            browser.submit(LogIn.fields(twins, MemberThere.PASSWORD));
            assertThat(browser.page()).as("at a shared address").isEqualTo("login");
            browser.submit(LogIn.fields(wang.userName(), MemberThere.PASSWORD));

            assertThat(isIn(browser)).isTrue();
            assertLogsIn(wang.email());
        } finally {
            realm.admin().changeRealm(settings -> settings.setLoginWithEmailAllowed(true));
        }
    }

    @Test
    void an_address_that_is_anothers_user_name_is_its_owners() {
        fail(2, wang.email());
        assertThat(isIn(logIn.as(wang.email(), MemberThere.PASSWORD))).isTrue();
        calledLikeWangsAddress.setPassword(ForgotPasswordVisit.NEW_PASSWORD);

        assertThat(isIn(logIn.as(wang.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                .as("the other one's password")
                .isFalse();
        fail(2, wang.email());

        assertThat(wang.isLocked()).isTrue();
        assertThat(calledLikeWangsAddress.isLocked()).isFalse();
        assertThat(isIn(logIn.as(calledLikeWangsAddress.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                .isTrue();
        wang.unlock();
    }

    @Test
    void each_owner_of_a_shared_address_gets_ordinary_answers() {
        assertLogsIn(elderTwin.userName(), youngerTwin.userName());

        HttpBrowser wrong = logIn.as(twins, MemberThere.PASSWORD);
        assertThat(wrong.page()).isEqualTo("login");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.describedBy("password")).contains("帳號或密碼錯誤");
        assertThat(forgotPassword.ask(twins).page()).isEqualTo("forgot-password-sent");
        forgotPassword.ask(youngerTwin.userName());
        forgotPassword.openLink(twins).submit(ForgotPasswordVisit.passwordFields(MemberThere.PASSWORD + "x"));
        assertThat(forgotPassword.resetMails(twins))
                .as("of the user name alone")
                .hasSize(1);
        assertThat(isIn(logIn.as(youngerTwin.userName(), MemberThere.PASSWORD + "x")))
                .isTrue();
        assertLogsIn(elderTwin.userName());
        assertThat(elderTwin.isLocked() || youngerTwin.isLocked()).isFalse();

        SignUp stranger = new SignUp(realm, twins, Identities.nationalId()).toIdentity();
        stranger.browser().submit(stranger.identityFields());
        assertThat(stranger.browser().page()).isEqualTo("identity");
        assertThat(stranger.browser().invalidFields()).containsExactly("email");
    }

    @Test
    void a_shared_address_that_is_a_user_name_logs_its_owner_in_and_is_mailed_nothing() {
        String address = calledLikeASharedAddress.userName();
        assertLogsIn(address, sharesThatAddress.userName());

        forgotPassword.ask(address);
        forgotPassword.ask(sharesThatAddress.userName());

        HttpBrowser device = forgotPassword.openLink(address);
        assertThat(device.document().select("main").text()).contains(sharesThatAddress.userName());
        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(forgotPassword.resetMails(address)).hasSize(1);
        assertLogsIn(address);
    }

    @Test
    void a_shared_address_is_kept_and_taken_by_nobody_else() {
        elderTwin.resource().update(elderTwin.resource().toRepresentation());
        assertThat(elderTwin.resource().toRepresentation().getEmail()).isEqualTo(twins);
        MemberThere other = MemberThere.named(realm, MemberThere.userName("chen"));
        UserRepresentation changed = other.resource().toRepresentation();
        changed.setEmail(twins);

        assertThatThrownBy(() -> other.resource().update(changed))
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(409));

        HttpBrowser page = updateProfile(other, twins);
        assertThat(isIn(page)).as(page.body()).isTrue();
        assertThat(other.resource().toRepresentation().getEmail()).isEqualTo(other.email());
    }

    @Test
    void user_names_stay_as_they_are_written_and_those_of_our_own_sign_up_follow_the_address() {
        MemberThere member = MemberThere.named(realm, MemberThere.userName("mei.lin"));
        changeEmail(member.id(), Identities.email());
        assertThat(userNameOf(member)).isEqualTo(member.userName());
        SignUp ours = new SignUp(realm).toActive();
        String id = realm.admin().userByEmail(ours.email()).orElseThrow().getId();
        String second = Identities.email();
        String third = Identities.email();

        changeEmail(id, second);

        assertThat(userName(id)).isEqualTo(second);
        assertThat(isIn(logIn.as(second, SignUp.PASSWORD))).isTrue();
        assertThat(isIn(logIn.as(ours.email(), SignUp.PASSWORD))).isFalse();
        assertThat(new SignUp(realm, ours.email(), Identities.nationalId())
                        .toProfile()
                        .browser()
                        .page())
                .as("the old address is free")
                .isEqualTo("profile");
        require(id, "UPDATE_PROFILE");
        HttpBrowser browser = logIn.as(second, SignUp.PASSWORD);
        browser.submit(profileWith(third));
        assertThat(isIn(browser)).as(browser.body()).isTrue();
        assertThat(userName(id))
                .as("the page of the profile changes no address")
                .isEqualTo(second);
    }

    @Test
    void a_user_name_is_remembered_and_a_number_is_not() {
        MemberThere member = MemberThere.named(realm, MemberThere.userName("mei.lin"));
        HttpBrowser browser = logIn.remembering().as(member.userName(), MemberThere.PASSWORD);
        assertThat(isIn(browser)).isTrue();

        browser.restart().open(realm.loginUrl());

        assertThat(browser.value("username")).isEqualTo(member.userName());
        SignUp ours = new SignUp(realm).toActive();
        HttpBrowser byNumber = logIn.remembering().as(ours.nationalId(), SignUp.PASSWORD);
        assertThat(byNumber.page()).isEqualTo("legacy-use-email");
        assertThat(byNumber.cookies()).noneMatch(cookie -> cookie.getName().equals("TAIWANJOBS_ACCOUNT"));
    }

    @Test
    void what_is_nobodys_name_is_named_or_is_wrong_and_is_left_nowhere() {
        String pending = pendingUserName();
        String illFormed = "A12345678";
        List<HttpBrowser> browsers = new ArrayList<>();
        for (String typed : List.of(pending, illFormed, "無此人", "nobody's name", "service-account-jobs-portal")) {
            HttpBrowser browser = logIn.as(typed, MemberThere.PASSWORD);
            assertThat(browser.describedBy("password")).as(typed).contains("帳號或密碼錯誤");
            browsers.add(browser);
            assertThat(forgotPassword.ask(typed).page()).isEqualTo("forgot-password-sent");
        }
        assertThat(logIn.as("a\u0007b", MemberThere.PASSWORD).describedBy("username"))
                .contains("「U+0007」");

        String events = realm.admin().events().stream()
                .map(event -> event.getType() + " " + event.getError() + " " + event.getDetails())
                .collect(Collectors.joining("\n"));
        List<String> places = Stream.concat(
                        Stream.of(events, running.server().log().text()),
                        browsers.stream().map(testbed::authenticationNotes))
                .toList();
        assertThat(places)
                .allSatisfy(place ->
                        assertThat(Stream.of(illFormed, "無此人", "nobody's name")).noneMatch(place::contains));
    }

    @Test
    void a_wrong_password_takes_as_many_statements_for_every_name() {
        MemberThere byUserName = MemberThere.named(realm, MemberThere.userName("mei.lin"));
        List<String> userName = statementsFor(byUserName.userName());
        List<String> nobodysAddress = statementsFor(Identities.email());

        assertThat(userName).hasSameSizeAs(statementsFor(MemberThere.userName("nobody")));
        assertThat(nobodysAddress)
                .hasSameSizeAs(statementsFor(byUserName.email()))
                .hasSameSizeAs(statementsFor(
                        MemberThere.named(realm, Identities.email()).userName()))
                .hasSameSizeAs(statementsFor(sharedAddress()));
    }

    private List<String> statementsFor(String name) {
        HttpBrowser browser = HttpBrowser.inChinese().open(realm.loginUrl());
        realm.admin().realm().clearUserCache();
        List<String> statements = testbed.statementsOfLogin(() -> browser.submit(LogIn.fields(name, WRONG)));
        assertThat(browser.page()).isEqualTo("login");
        assertThat(statements).isNotEmpty();
        return statements;
    }

    private static String sharedAddress() {
        String address = Identities.email();
        asBeforeTheProduct(() -> {
            MemberThere.with(realm, MemberThere.userName("twin"), address);
            MemberThere.with(realm, MemberThere.userName("twin"), address);
        });
        return address;
    }

    private static String pendingUserName() {
        new SignUp(realm).toMailSent();
        return realm.admin().users().stream()
                .map(UserRepresentation::getUsername)
                .filter(name -> name.startsWith("p-"))
                .findFirst()
                .orElseThrow();
    }

    private HttpBrowser updateProfile(MemberThere member, String email) {
        require(member.id(), "UPDATE_PROFILE");
        return logIn.as(member.userName(), MemberThere.PASSWORD).submit(profileWith(email));
    }

    private static Map<String, String> profileWith(String email) {
        Map<String, String> fields = new HashMap<>(SignUp.profileFields());
        fields.put("email", email);
        return fields;
    }

    private static void require(String userId, String action) {
        UserRepresentation user = realm.admin().realm().users().get(userId).toRepresentation();
        user.setRequiredActions(List.of(action));
        realm.admin().realm().users().get(userId).update(user);
    }

    private static void changeEmail(String userId, String email) {
        UserRepresentation user = realm.admin().realm().users().get(userId).toRepresentation();
        user.setEmail(email);
        realm.admin().realm().users().get(userId).update(user);
    }

    private static String userNameOf(MemberThere member) {
        return userName(member.id());
    }

    private static String userName(String userId) {
        return realm.admin().realm().users().get(userId).toRepresentation().getUsername();
    }

    private void fail(int times, String name) {
        IntStream.range(0, times).forEach(each -> logIn.as(name, WRONG));
    }

    private void assertLogsIn(String... names) {
        for (String name : names) {
            HttpBrowser browser = logIn.as(name, MemberThere.PASSWORD);
            assertThat(isIn(browser)).as(name + " " + browser.page()).isTrue();
        }
    }

    private void assertDoesNotLogIn(String name) {
        assertThat(logIn.as(name, MemberThere.PASSWORD).page()).as(name).isEqualTo("login");
    }

    private void assertReadsLocked(String name) {
        assertThat(logIn.as(name, MemberThere.PASSWORD).describedBy("username")).contains(LOCKED);
    }
}
