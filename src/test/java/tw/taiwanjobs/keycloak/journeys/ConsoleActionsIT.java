package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;
import static tw.taiwanjobs.keycloak.support.MemberInConsole.State.ACTIVE;
import static tw.taiwanjobs.keycloak.support.MemberInConsole.State.LEGACY;
import static tw.taiwanjobs.keycloak.support.MemberInConsole.State.PENDING;
import static tw.taiwanjobs.keycloak.support.MemberInConsole.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberInConsole;
import tw.taiwanjobs.keycloak.support.MemberInConsole.State;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/**
 * What a clerk presses in the console does the right thing for a member in whatever state, or says why it does not (S-I43): one
 * table for each button.
 */
class ConsoleActionsIT {

    private static final String NEW_PASSWORD = ForgotPasswordVisit.NEW_PASSWORD;

    private final RunningProduct product = RunningProduct.get();
    private final EmailChangeVisit emailChange = new EmailChangeVisit(product);

    @ParameterizedTest
    @CsvSource({
        "PENDING, the link of the sign-up",
        "LEGACY, 400 User email missing",
        "ACTIVE, a new password",
        "LEAVING, a new password",
        "BY_HAND, a new password"
    })
    void credential_reset(State state, String outcome) {
        MemberInConsole member = MemberInConsole.in(state, product);
        if (state != PENDING) {
            fail(3, member);
        }

        String answer = answer(() -> member.resource().executeActionsEmail(List.of("UPDATE_PASSWORD")));

        switch (outcome) {
            case "the link of the sign-up" -> assertSignUpLinkMailed(member, answer);
            case "a new password" -> {
                assertThat(answer).isEqualTo("done");
                HttpBrowser device = pastOtherPages(openKeycloaksLink(member));
                device.submit(ForgotPasswordVisit.passwordFields(NEW_PASSWORD));
                assertThat(member.isLocked()).isFalse();
                assertLogsIn(member, NEW_PASSWORD);
            }
            default -> assertRefused(answer, outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, the link of the sign-up",
        "LEGACY, 400 User email missing",
        "ACTIVE, verified",
        "LEAVING, verified",
        "BY_HAND, verified"
    })
    void verify_email(State state, String outcome) {
        MemberInConsole member = MemberInConsole.in(state, product);
        member.save(user -> user.setEmailVerified(false));

        String answer = answer(() -> member.resource().sendVerifyEmail());

        switch (outcome) {
            case "the link of the sign-up" -> assertSignUpLinkMailed(member, answer);
            case "verified" -> {
                assertThat(answer).isEqualTo("done");
                openKeycloaksLink(member);
                assertThat(member.shown().isEmailVerified()).isTrue();
            }
            default -> assertRefused(answer, outcome);
        }
    }

    @Test
    void a_second_click_says_when_the_next_link_of_a_sign_up_may_go() {
        MemberInConsole member = MemberInConsole.in(PENDING, product);
        assertThat(answer(() -> member.resource().sendVerifyEmail())).isEqualTo("done");

        assertRefused(answer(() -> member.resource().sendVerifyEmail()), "409 was mailed just now: try again in ");

        assertThat(product.mailbox().awaitMailsTo(member.mailbox(), 2)).hasSize(2);
    }

    @Test
    void an_address_that_a_legacy_member_has_not_confirmed_gets_no_link_to_set_a_password() {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(Identities.email());
        user.setEmail(user.getUsername());
        user.setEnabled(true);
        user.setAttributes(Map.of("memberStatus", List.of("legacy")));
        PartialImportRepresentation members = new PartialImportRepresentation();
        members.setUsers(List.of(user));
        product.admin().realm().partialImport(members).close();
        MemberInConsole member = new MemberInConsole(
                product,
                product.admin().userByEmail(user.getEmail()).orElseThrow().getId(),
                "",
                "",
                user.getEmail());

        assertRefused(
                answer(() -> member.resource().executeActionsEmail(List.of("UPDATE_PASSWORD"))),
                "409 Nobody has confirmed this e-mail address yet");
        assertRefused(answer(() -> member.resource().sendVerifyEmail()), "409 Nobody has confirmed");

        assertThat(product.mailbox().mailsTo(member.mailbox())).isEmpty();
    }

    @Test
    void an_address_of_a_pending_member_is_where_the_sign_up_goes_on() {
        SignUp person = new SignUp(product).toMailSent();
        String oldLink = person.mail().link().toString();
        MemberInConsole member = MemberInConsole.pending(product, person);
        UserRepresentation before = member.shown();
        String right = Identities.email();

        member.save(user -> user.setEmail(right.toUpperCase(Locale.ROOT)));

        assertThat(member.shown().getUsername()).isEqualTo(before.getUsername()).startsWith("p-");
        assertThat(member.shown().getEmail()).isEqualTo(before.getEmail()).endsWith("@pending.invalid");
        assertThat(member.shown().firstAttribute("signUpEmail")).isEqualTo(right);
        assertThat(HttpBrowser.inChinese().open(oldLink).page()).isEqualTo("link-invalid");
        new SignUp(product, right, Identities.nationalId()).toProfile();
        HttpBrowser device = HttpBrowser.inChinese()
                .open(product.mailbox().await(right).link().toString());
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        UserRepresentation active = member.shown();
        assertThat(List.of(active.getUsername(), active.getEmail())).containsOnly(right);
        assertThat(active.getAttributes()).doesNotContainKey("signUpEmail");
        assertThat(isIn(new LogIn(product).as(right, SignUp.PASSWORD))).isTrue();
    }

    @Test
    void what_else_is_saved_of_a_pending_member_leaves_the_link_alone() {
        SignUp person = new SignUp(product).toMailSent();
        person.mail();

        MemberInConsole.pending(product, person).save(user -> user.setFirstName("王大明"));

        assertThat(person.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(product.mailbox().mailsTo(person.email())).hasSize(1);
    }

    @Test
    void an_address_of_a_legacy_member_is_where_the_link_goes_that_asks_for_the_password() {
        MemberInConsole member = MemberInConsole.in(LEGACY, product);
        String userName = member.shown().getUsername();
        String email = Identities.email();

        member.save(user -> user.setEmail(email));

        assertThat(member.shown().getUsername()).isEqualTo(userName);
        assertThat(member.shown().getEmail()).isNull();
        assertThat(member.shown().firstAttribute("legacyEmail")).isEqualTo(email);
        HttpBrowser device = HttpBrowser.inChinese()
                .open(product.mailbox().await(email).link().toString());
        assertThat(device.submit(Map.of("password", member.password())).page()).isEqualTo("legacy-confirmed");
        assertThat(isIn(new LogIn(product).as(email, member.password()))).isTrue();
    }

    @Test
    void an_address_of_a_legacy_member_that_the_clerk_calls_verified_is_the_account_at_once() {
        MemberInConsole member = MemberInConsole.in(LEGACY, product);
        fail(3, member);
        String email = Identities.email();

        member.save(user -> {
            user.setEmail(email);
            user.setEmailVerified(true);
        });

        assertThat(member.shown().getUsername()).isEqualTo(email);
        assertThat(member.shown().firstAttribute("memberStatus")).isEqualTo("active");
        assertThat(isIn(new LogIn(product).as(email, LegacyMember.PASSWORD))).isTrue();
    }

    @Test
    void another_address_of_an_active_member_is_the_account_and_the_old_one_can_take_it_back() {
        MemberInConsole member = MemberInConsole.in(ACTIVE, product);
        String old = member.mailbox();
        new ForgotPasswordVisit(product).ask(old);
        String resetLink = product.mailbox()
                .await(old, mail -> mail.subject().contains("密碼"))
                .link()
                .toString();
        fail(2, member);
        String typo = Identities.email();
        String right = Identities.email();

        member.save(user -> user.setEmail(typo));
        member.save(user -> user.setEmail(right.toUpperCase(Locale.ROOT)));

        assertThat(List.of(member.shown().getUsername(), member.shown().getEmail()))
                .containsOnly(right);
        assertThat(HttpBrowser.inChinese().open(resetLink).page()).isEqualTo("link-expired");
        new LogIn(product).as(right, "Wrong-password-1");
        assertThat(member.isLocked()).as("failures come along").isTrue();
        member.unlock();
        assertThat(isIn(new LogIn(product).as(right, member.password()))).isTrue();
        assertThat(member.logIn().page()).isEqualTo("login");
        assertThat(product.mailbox().mailsTo(typo))
                .as("the typo may be a stranger's")
                .isEmpty();

        HttpBrowser back =
                HttpBrowser.inChinese().open(emailChange.changedAway(old).link().toString());
        assertThat(back.submit(ForgotPasswordVisit.passwordFields(NEW_PASSWORD)).page())
                .isEqualTo("password-set");
        assertLogsIn(member, NEW_PASSWORD);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void an_address_that_is_taken_is_refused_in_words(State state) {
        String taken = MemberInConsole.in(ACTIVE, product).mailbox();
        MemberInConsole member = MemberInConsole.in(state, product);

        assertRefused(answer(() -> member.save(user -> user.setEmail(taken))), "409 User exists with same ");
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
    void the_badge_tells_of_the_lock_and_unlock_lifts_it(State state) {
        MemberInConsole member = MemberInConsole.in(state, product);
        fail(3, member);
        assertThat(member.isLocked()).isTrue();
        assertThat(member.logIn().describedBy("username")).contains("已被鎖住");

        member.unlock();

        assertThat(member.isLocked()).isFalse();
        assertLogsIn(member, member.password());
    }

    @ParameterizedTest
    @CsvSource({"PENDING, 帳號或密碼錯誤", "LEGACY, 此帳號已停用", "ACTIVE, 此帳號已停用", "LEAVING, 此帳號已停用", "BY_HAND, 此帳號已停用"})
    void disabled_is_told_to_whoever_knows_the_password(State state, String words) {
        MemberInConsole member = MemberInConsole.in(state, product);
        member.save(user -> user.setEnabled(false));

        for (int i = 0; i < (state == PENDING ? 1 : 3); i++) {
            assertThat(member.logIn().document().select("main").text()).contains(words);
        }

        if (state != PENDING) {
            assertThat(member.isLocked()).as("right passwords lock nobody").isFalse();
            HttpBrowser stranger = member.logIn("Wrong-password-1");
            assertThat(stranger.describedBy("password")).contains("帳號或密碼錯誤");
            member.save(user -> user.setEnabled(true));
            assertLogsIn(member, member.password());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, stays out",
        "LEGACY, sets another",
        "ACTIVE, sets another",
        "LEAVING, sets another",
        "BY_HAND, sets another"
    })
    void a_temporary_password(State state, String outcome) {
        MemberInConsole member = MemberInConsole.in(state, product);
        fail(3, member);
        CredentialRepresentation temporary = ConsoleMember.password("Temporary-pass-11");
        temporary.setTemporary(true);

        member.resource().resetPassword(temporary);

        HttpBrowser browser = member.logIn("Temporary-pass-11");
        if (outcome.equals("stays out")) {
            assertThat(browser.page()).isEqualTo("login");
            assertThat(product.mailbox().mailsTo(member.shown().getEmail())).isEmpty();
        } else {
            assertThat(member.isLocked()).isFalse();
            browser = pastOtherPages(browser);
            assertThat(browser.page()).isEqualTo("login-update-password");
            browser.submit(ForgotPasswordVisit.passwordFields(NEW_PASSWORD));
            assertLogsIn(member, NEW_PASSWORD);
        }
    }

    @ParameterizedTest
    @CsvSource({"PENDING, false", "LEGACY, true", "ACTIVE, true", "LEAVING, true", "BY_HAND, true"})
    void impersonate_opens_a_session_of_whoever_may_have_one(State state, boolean session) {
        MemberInConsole member = MemberInConsole.in(state, product);

        member.resource().impersonate();

        assertThat(member.resource().getUserSessions().size()).isEqualTo(session ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
    void logout_ends_every_session(State state) {
        MemberInConsole member = MemberInConsole.in(state, product);
        HttpBrowser browser = pastOtherPages(member.logIn());
        assertThat(isIn(browser)).as(browser.page()).isTrue();

        member.resource().logout();

        assertThat(browser.open(product.loginUrl()).page()).isEqualTo("login");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void a_deleted_members_address_is_free(State state) {
        MemberInConsole member = MemberInConsole.in(state, product);

        member.resource().remove();

        if (!member.mailbox().isEmpty()) {
            new SignUp(product, member.mailbox(), Identities.nationalId()).toProfile();
        }
        assertThat(member.logIn().page()).isEqualTo("login");
    }

    @Test
    void a_status_is_nothing_that_an_administrator_sets() {
        MemberInConsole member = MemberInConsole.in(State.BY_HAND, product);

        assertRefused(
                answer(() -> member.save(user -> user.singleAttribute("memberStatus", "active"))), "400 memberStatus");
    }

    @Test
    void what_a_clerk_writes_stands_in_no_event() {
        product.admin().changeRealm(realm -> {
            realm.setAdminEventsEnabled(true);
            realm.setAdminEventsDetailsEnabled(true);
        });
        MemberInConsole member = MemberInConsole.in(ACTIVE, product);
        String email = Identities.email();

        member.save(user -> {
            user.setEmail(email);
            user.singleAttribute("street", "重慶南路九段");
        });

        List<AdminEventRepresentation> events = product.admin().realm().getAdminEvents();
        assertThat(events).anyMatch(event -> event.getResourcePath().equals("users/" + member.id()));
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getRepresentation() + event.getDetails())
                        .doesNotContain(email, "重慶南路九段"));
    }

    private void assertSignUpLinkMailed(MemberInConsole member, String answer) {
        assertThat(answer).isEqualTo("done");
        List<ReceivedMail> mails = product.mailbox().awaitMailsTo(member.mailbox(), 2);
        assertThat(HttpBrowser.inChinese().open(mails.get(0).link().toString()).page())
                .isEqualTo("link-invalid");
        HttpBrowser device = HttpBrowser.inChinese().open(mails.get(1).link().toString());
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertLogsIn(member, SignUp.PASSWORD);
    }

    private HttpBrowser openKeycloaksLink(MemberInConsole member) {
        ReceivedMail mail =
                product.mailbox().await(member.mailbox(), each -> each.html().contains("action-token"));
        HttpBrowser device = HttpBrowser.inChinese().open(mail.link().toString());
        return device.open(
                device.document().select("main a[href*=action-token]").attr("abs:href"));
    }

    private void assertLogsIn(MemberInConsole member, String password) {
        HttpBrowser browser = pastOtherPages(member.logIn(password));
        assertThat(isIn(browser)).as(browser.page() + browser.document().text()).isTrue();
    }

    /** What a legacy member and one who wanted to leave are asked or told after the password. */
    private static HttpBrowser pastOtherPages(HttpBrowser browser) {
        return switch (browser.page()) {
            case "legacy-email" -> browser.submit(Map.of("continue", "true"));
            case "member-deletion-withdrawn" -> browser.submit(Map.of());
            default -> browser;
        };
    }

    private static void assertRefused(String answer, String outcome) {
        assertThat(answer).startsWith(outcome.substring(0, 3)).contains(outcome.substring(4));
    }

    private static void fail(int times, MemberInConsole member) {
        IntStream.range(0, times).forEach(each -> member.logIn("Wrong-password-1"));
    }
}
