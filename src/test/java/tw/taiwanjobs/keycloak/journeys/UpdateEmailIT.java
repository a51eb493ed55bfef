package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderSimpleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.support.AccountConsole;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberThere;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A member takes another e-mail address as account: both mailboxes know, the old one can stop it, a typo shuts nobody out. */
@Tag("store")
class UpdateEmailIT {

    private static final String WRONG = "Wrong-password-1";
    private static final String NEW = "New-password-66";
    private static final Map<String, String> PASSWORD = Map.of("password", SignUp.PASSWORD);
    private static final Map<String, String> NEW_PASSWORD = Map.of("password-new", NEW, "password-confirm", NEW);

    private final RunningProduct product = RunningProduct.get();
    private final EmailChangeVisit visit = new EmailChangeVisit(product);
    private final LogIn logIn = new LogIn(product);
    private final String wanted = Identities.email();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void the_account_is_another_address_when_its_owner_has_used_the_link_with_the_password() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser = visit.page(member.email());
        whatIsWrongIsSaidAndTheAddressKept(browser, member.email());

        browser.submit(EmailChangeVisit.fields(wanted.toUpperCase(Locale.ROOT), SignUp.PASSWORD));

        assertThat(browser.page()).isEqualTo(EmailChangeVisit.NAME);
        assertThat(facts(browser)).contains(member.email(), wanted);
        assertThat(visit.asked(member.email()).text()).contains("停止變更").doesNotContain(wanted);
        assertThat(isIn(browser.submit(Map.of("continue", "true")))).isTrue();
        assertThat(browser.address().getQuery()).contains("kc_action_status=success");
        assertThat(isIn(logIn.as(wanted, SignUp.PASSWORD))).isFalse();
        String id = user(member.email()).getId();

        HttpBrowser device = visit.openLink(wanted);
        assertThat(device.page()).isEqualTo("confirm-email");
        assertThat(device.submit(Map.of("password", WRONG)).describedBy("password"))
                .contains("密碼錯誤");
        assertThat(user(member.email()).getId()).isEqualTo(id);
        assertThat(device.submit(PASSWORD).page()).isEqualTo("email-changed");

        assertThat(user(wanted))
                .extracting(
                        UserRepresentation::getId, UserRepresentation::getUsername, UserRepresentation::isEmailVerified)
                .containsExactly(id, wanted, true);
        assertThat(isIn(logIn.as(wanted, SignUp.PASSWORD))).isTrue();
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isFalse();
        assertThat(visit.changed(wanted).text()).contains("已變更為此信箱");
        assertThat(visit.changedAway(member.email()).link())
                .isEqualTo(visit.asked(member.email()).link());
        assertThat(visit.openLink(wanted).page()).isEqualTo("link-used");
        assertThat(new SignUp(product, member.email(), Identities.nationalId())
                        .toProfile()
                        .browser()
                        .page())
                .as("the old address is free")
                .isEqualTo("profile");
        eventsTellItWithoutAddresses(id, member.email());
    }

    private void whatIsWrongIsSaidAndTheAddressKept(HttpBrowser browser, String account) {
        assertThat(browser.page()).isEqualTo(EmailChangeVisit.NAME);
        assertThat(facts(browser)).contains(account);
        assertThat(browser.submit(EmailChangeVisit.fields("", "")).invalidFields())
                .containsExactly("email", "password");
        assertThat(browser.submit(EmailChangeVisit.fields("no address", SignUp.PASSWORD))
                        .describedBy("email"))
                .contains("不得含有空白");
        assertThat(browser.value("email")).isEqualTo("no address");
        assertThat(browser.submit(EmailChangeVisit.fields(account, SignUp.PASSWORD))
                        .describedBy("email"))
                .contains("目前的登入帳號");
        browser.submit(Map.of("email", wanted, "password", WRONG, "switchLanguage", "en"));
        assertThat(browser.document().selectFirst("h1").text()).isEqualTo("Change your account (e-mail address)");
        assertThat(browser.value("email")).isEqualTo(wanted);
        assertThat(browser.invalidFields()).isEmpty();
        browser.submit(Map.of("email", wanted, "switchLanguage", "zh-TW"));
        assertThat(browser.body()).doesNotContain(WRONG);
    }

    private void eventsTellItWithoutAddresses(String id, String account) {
        List<EventRepresentation> events = product.admin().events().stream()
                .filter(event -> id.equals(event.getUserId()) && event.getDetails() != null)
                .toList();
        assertThat(events).anySatisfy(event -> {
            assertThat(event.getType()).isEqualTo("UPDATE_EMAIL");
            assertThat(event.getDetails()).containsEntry("email_change", "done");
        });
        assertThat(events)
                .flatExtracting(event -> event.getDetails().entrySet())
                .filteredOn(detail ->
                        detail.getValue().contains(wanted) || detail.getValue().contains(account))
                .extracting(Map.Entry::getKey)
                .containsOnly("username");
    }

    @Test
    void the_old_mailbox_stops_a_change_that_has_not_happened() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser thief = visit.ask(member.email(), wanted);

        HttpBrowser owner =
                HttpBrowser.inChinese().open(visit.asked(member.email()).link().toString());
        assertThat(owner.page()).isEqualTo("set-password");
        assertThat(owner.document().select("main").text()).contains("停止變更", member.email());
        assertThat(owner.submit(NEW_PASSWORD).page()).isEqualTo("password-set");

        assertThat(visit.openLink(wanted).page()).isEqualTo("link-expired");
        assertThat(thief.open(visit.address()).page())
                .as("the session is over, too")
                .isEqualTo("login");
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isFalse();
        assertThat(isIn(logIn.as(member.email(), NEW))).isTrue();
    }

    @Test
    void the_old_mailbox_takes_a_change_back_that_has_happened_and_nothing_comes_between() {
        SignUp member = new SignUp(product).toActive();
        visit.change(member.email(), wanted);
        HttpBrowser thief = visit.page(wanted);
        assertThat(thief.document().select("main").text()).contains("不能再次變更");
        assertThat(thief.document().select("[name=email]")).isEmpty();
        thief.submit(EmailChangeVisit.fields(Identities.email(), SignUp.PASSWORD));
        assertThat(thief.document().select("main").text()).contains("不能再次變更");
        String link = visit.asked(member.email()).link().toString();
        product.testbed().setClockAhead(Duration.ofDays(6));

        HttpBrowser owner = HttpBrowser.inChinese().open(link).submit(NEW_PASSWORD);

        setClockRight();
        assertThat(owner.page()).as(owner.document().text()).isEqualTo("password-set");
        assertThat(user(member.email()).getUsername()).isEqualTo(member.email());
        assertThat(isIn(logIn.as(wanted, SignUp.PASSWORD))).isFalse();
        assertThat(isIn(logIn.as(wanted, NEW))).isFalse();
        HttpBrowser again = logIn.as(member.email(), NEW).open(visit.address());
        assertThat(again.document().select("[name=email]"))
                .as("whoever has taken it back may change")
                .isNotEmpty();
        assertThat(HttpBrowser.inChinese().open(link).page()).isEqualTo("link-used");
    }

    @Test
    void after_seven_days_a_change_stays_and_another_one_may_come() {
        SignUp member = new SignUp(product).toActive();
        visit.change(member.email(), wanted);
        String link = visit.changedAway(member.email()).link().toString();
        HttpBrowser early = HttpBrowser.inChinese().open(link);
        assertThat(early.page()).isEqualTo("set-password");

        product.testbed().setClockAhead(Duration.ofDays(7).plusMinutes(1));

        assertThat(HttpBrowser.inChinese().open(link).page()).isEqualTo("link-expired");
        assertThat(early.submit(NEW_PASSWORD).page()).isNotEqualTo("password-set");
        String second = Identities.email();
        visit.change(wanted, second);
        setClockRight();
        assertThat(user(second).getUsername()).isEqualTo(second);
        assertThat(visit.changedAway(wanted).link().toString()).isNotEqualTo(link);
    }

    @Test
    void an_old_address_that_is_anothers_by_now_cannot_be_put_back() {
        SignUp member = new SignUp(product).toActive();
        visit.change(member.email(), wanted);
        String link = visit.changedAway(member.email()).link().toString();
        HttpBrowser opened = HttpBrowser.inChinese().open(link);
        URI used = member.mail().link();
        new SignUp(product, member.email(), Identities.nationalId()).toMailSent();
        URI ofTheOther = product.mailbox()
                .await(
                        member.email(),
                        mail -> mail.subject().contains("電子郵件認證")
                                && !mail.link().equals(used))
                .link();
        HttpBrowser.inChinese().open(ofTheOther.toString()).submit(SignUp.passwordFields());

        assertThat(opened.submit(NEW_PASSWORD).page()).isEqualTo("link-invalid");

        assertThat(HttpBrowser.inChinese().open(link).document().text()).contains("無法改回此信箱", "0800-777-888");
        assertThat(isIn(logIn.as(wanted, SignUp.PASSWORD))).isTrue();
    }

    @Test
    void the_page_answers_the_same_for_an_address_that_is_another_members_and_tells_that_member() throws Exception {
        SignUp member = new SignUp(product).toActive();
        SignUp holder = new SignUp(product).toActive();

        HttpBrowser browser = visit.ask(member.email(), holder.email());
        product.mailbox().await(holder.email(), mail -> mail.subject().contains("您的信箱曾被申請"));

        assertThat(facts(browser)).contains(holder.email());
        String ofTaken = browser.document().select("main").text();
        String ofFree = browser.submit(Map.of("correctAddress", "true"))
                .submit(EmailChangeVisit.fields(wanted, SignUp.PASSWORD))
                .document()
                .select("main")
                .text();
        assertThat(generic(ofTaken, holder.email())).isEqualTo(generic(ofFree, wanted));
        assertThat(visit.linkMailsTo(holder.email())).isZero();

        LegacyMember rival = LegacyMember.of(product);
        rival.askFor(wanted);
        HttpBrowser first = visit.openLink(wanted);
        HttpBrowser second = rival.openLink(wanted);
        List<HttpBrowser> answers = AtOnce.run(List.<Callable<HttpBrowser>>of(
                () -> first.submit(PASSWORD), () -> second.submit(Map.of("password", LegacyMember.PASSWORD))));
        assertThat(answers).extracting(HttpBrowser::status).containsOnly(200);
        assertThat(answers)
                .extracting(HttpBrowser::page)
                .contains("link-invalid")
                .doesNotContain("error");
    }

    @Test
    void a_typo_is_corrected_or_cancelled_and_mails_have_limits() {
        SignUp member = new SignUp(product).toActive();
        String typo = Identities.email();
        HttpBrowser browser = visit.ask(member.email(), typo);
        product.mailbox().await(typo);
        browser.submit(Map.of("resend", "true"));
        assertThat(browser.document().select("main").text()).contains("秒後再重新寄送");

        browser.submit(Map.of("correctAddress", "true"));
        assertThat(browser.document().select("main").text()).contains("先前寄出的連結即失效");
        String stale = browser.formAction();
        browser.submit(EmailChangeVisit.fields(wanted, SignUp.PASSWORD));
        product.mailbox().await(wanted);
        assertThat(facts(browser)).contains(wanted).doesNotContain(typo);
        assertThat(visit.openLink(typo).page()).isEqualTo("link-invalid");
        browser.post(stale, HttpBrowser.encode(EmailChangeVisit.fields(wanted, SignUp.PASSWORD)));
        assertThat(browser.page()).as("sent twice").isEqualTo(EmailChangeVisit.NAME);
        assertThat(browser.invalidFields()).isEmpty();
        assertThat(facts(browser)).contains(wanted);

        HttpBrowser otherTab = visit.page(member.email());
        assertThat(facts(otherTab)).as("a change is under way").contains(wanted);
        otherTab.submit(Map.of("cancelChange", "true"));
        assertThat(otherTab.document().select("main").text()).contains("已取消變更");
        assertThat(visit.openLink(wanted).page()).isEqualTo("link-expired");
        browser.open(browser.address().toString());
        assertThat(browser.document().select("[name=email]")).isNotEmpty();
        assertThat(isIn(browser.submit(Map.of("cancel-aia", "true")))).isTrue();
        assertThat(user(member.email())).isNotNull();

        HttpBrowser again = visit.page(member.email());
        for (int mails = 2; mails < 5; mails++) {
            again.submit(EmailChangeVisit.fields(Identities.email(), SignUp.PASSWORD));
            again.submit(Map.of("correctAddress", "true"));
        }
        assertThat(again.submit(EmailChangeVisit.fields(Identities.email(), SignUp.PASSWORD))
                        .describedBy("email"))
                .contains("今日重新寄送次數已達上限");
    }

    @Test
    void wrong_passwords_count_like_those_of_a_login_at_one_hash_each() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser = visit.page(member.email());

        for (String answer : List.of("密碼錯誤", "密碼錯誤", "已被鎖住", "已被鎖住")) {
            int before = product.testbed().hashes();
            browser.submit(EmailChangeVisit.fields(wanted, WRONG));
            assertThat(browser.describedBy("password")).contains(answer);
            assertThat(product.testbed().hashes() - before).isEqualTo(1);
            assertThat(browser.value("email")).isEqualTo(wanted);
        }

        assertThat(browser.submit(EmailChangeVisit.fields(wanted, SignUp.PASSWORD))
                        .describedBy("password"))
                .contains("已被鎖住");
        assertThat(logIn.as(member.email(), SignUp.PASSWORD).describedBy("username"))
                .contains("已被鎖住");
        product.mailbox().await(member.email(), mail -> mail.subject().contains("帳號鎖住"));
        assertThat(visit.linkMailsTo(wanted)).isZero();
    }

    @Test
    void a_legacy_member_is_led_to_the_way_of_the_login() {
        LegacyMember member = LegacyMember.of(product);
        HttpBrowser browser = member.logIn().submit(Map.of("continue", "true"));
        assertThat(isIn(browser)).isTrue();

        browser.open(visit.address());

        assertThat(browser.page()).isEqualTo(EmailChangeVisit.NAME);
        assertThat(browser.document().select("main").text()).contains("以身分證字號登入");
        browser.submit(EmailChangeVisit.fields(wanted, LegacyMember.PASSWORD));
        assertThat(browser.page()).isEqualTo(EmailChangeVisit.NAME);
        assertThat(visit.linkMailsTo(wanted)).isZero();
        browser.open(browser.document().selectFirst("#log-in-again").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("login");
        browser.submit(LogIn.fields(member.nationalId(), LegacyMember.PASSWORD));
        assertThat(browser.page()).isEqualTo("legacy-email");
    }

    @Test
    void keycloaks_own_ways_lead_to_the_same_page_or_change_nothing() {
        var action = new RequiredActionProviderSimpleRepresentation();
        action.setProviderId("UPDATE_EMAIL");
        action.setName("Update Email");
        var flows = product.admin().realm().flows();
        flows.registerRequiredAction(action);
        ConsoleMember member = ConsoleMember.of(product);
        try {
            HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD)
                    .open(visit.address().replace(EmailChangeVisit.ACTION, "UPDATE_EMAIL"));
            assertThat(browser.page()).isEqualTo(EmailChangeVisit.NAME);

            UserRepresentation user = member.resource().toRepresentation();
            user.setRequiredActions(List.of("UPDATE_EMAIL"));
            member.resource().update(user);
            HttpBrowser enforced = logIn.as(member.email(), SignUp.PASSWORD);
            assertThat(enforced.page()).isEqualTo(EmailChangeVisit.NAME);
            assertThat(enforced.document().select("[name=cancel-aia]")).isEmpty();
            enforced.submit(EmailChangeVisit.fields(wanted, SignUp.PASSWORD)).submit(Map.of("continue", "true"));
            assertThat(isIn(enforced)).isTrue();
        } finally {
            flows.removeRequiredAction("UPDATE_EMAIL");
        }
        assertThat(member.resource().toRepresentation().getEmail()).isEqualTo(member.email());
    }

    @Test
    void where_user_names_are_names_the_account_console_changes_no_address_and_a_user_name_stays() {
        product.admin().changeRealm(realm -> realm.setRegistrationEmailAsUsername(false));
        try {
            MemberThere member = MemberThere.named(product, MemberThere.userName("mei.lin"));
            HttpBrowser browser = logIn.as(member.userName(), MemberThere.PASSWORD);
            AccountConsole.openedBy(browser, product)
                    .post("", Map.of("username", member.userName(), "firstName", "王大明", "email", wanted));
            assertThat(member.resource().toRepresentation().getEmail()).isEqualTo(member.email());

            browser.open(visit.address()).submit(EmailChangeVisit.fields(wanted, MemberThere.PASSWORD));
            visit.openLink(wanted).submit(Map.of("password", MemberThere.PASSWORD));

            assertThat(member.resource().toRepresentation())
                    .extracting(UserRepresentation::getUsername, UserRepresentation::getEmail)
                    .containsExactly(member.userName(), wanted);
            MemberThere kiosk = MemberThere.withoutEmail(product);
            String first = Identities.email();
            HttpBrowser page = logIn.as(kiosk.userName(), MemberThere.PASSWORD).open(visit.address());
            page.submit(EmailChangeVisit.fields(first, MemberThere.PASSWORD));
            visit.openLink(first).submit(Map.of("password", MemberThere.PASSWORD));
            assertThat(kiosk.resource().toRepresentation().getEmail()).isEqualTo(first);
        } finally {
            product.admin().changeRealm(realm -> realm.setRegistrationEmailAsUsername(true));
        }
    }

    private static String facts(HttpBrowser browser) {
        return browser.document().select("main dl.facts").text();
    }

    /** Without what differs between any two addresses. */
    private static String generic(String text, String address) {
        return text.replace(address, "")
                .replace(EmailAddress.parse(address).orElseThrow().masked(), "")
                .replaceAll("請於 \\d+ 秒", "請於秒");
    }

    private UserRepresentation user(String email) {
        return product.admin().userByEmail(email).orElseThrow();
    }
}
