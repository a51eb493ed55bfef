package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.pages.HelpDeskPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MemberAreaPage;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A clerk who is logged in to the console looks members up on pages of ours. */
@ExtendWith(Chromium.class)
class HelpDeskPagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningProduct product = RunningProduct.get();
    private final String desk = desk(product.realm());

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.WITHOUT_SCRIPTS, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_clerk_finds_a_sign_up_by_the_address_that_was_typed_and_reads_what_to_say(Device device, Devices devices) {
        SignUp person = new SignUp(product).toMailSent();
        person.mail();
        Tab tab = devices.take(device);
        HelpDeskPage.login(tab.go(desk));
        logIn(tab, clerk("view-members"));

        HelpDeskPage page = HelpDeskPage.search(tab.go(desk)).submit(HelpDeskPage::search);
        assertThat(page.invalidFields()).containsExactly("nationalId");
        page.fill(Map.of("email", person.email()));
        page = page.submit(HelpDeskPage::search);
        assertThat(page.main().locator(".entry").count()).isOne();
        page = page.press(".entry a", HelpDeskPage::member);

        assertThat(page.main().textContent())
                .contains(person.email(), person.nationalId().substring(0, 2) + "******")
                .doesNotContain(person.nationalId());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void forms_for_a_clerk_who_helps_say_what_is_wrong_on_every_device(Device device, Devices devices) {
        SignUp person = new SignUp(product).toActive();
        Stream.of("wrong-1", "wrong-2", "wrong-3").forEach(wrong -> new LogIn(product).as(person.email(), wrong));
        String id = product.admin().userByEmail(person.email()).orElseThrow().getId();
        Tab tab = devices.take(device);
        logIn(tab, clerk("view-members", "help-members", "reveal-national-id"));

        HelpDeskPage form = HelpDeskPage.search(tab.go(desk)).press("a[href$=sign-up]", HelpDeskPage::signUp);
        form.fill(Map.of("email", person.email(), "region", "臺北市"));
        form = form.submit(HelpDeskPage::signUp);
        assertThat(form.invalidFields()).contains("nationalId", "birthdate", "firstName", "mobile");
        assertThat(form.field("email").value()).isEqualTo(person.email());
        HelpDeskPage member = HelpDeskPage.member(tab.go(desk + "/" + id));
        member = member.press("button[value=CORRECT_NUMBER]", HelpDeskPage::member);
        assertThat(member.invalidFields()).containsExactly("reason");
    }

    private void logIn(Tab tab, ConsoleMember clerk) {
        LoginPage login = new LoginPage(tab.go(product.url() + "/realms/" + product.realm() + "/taiwanjobs-member"));
        login.fill(LogIn.fields(clerk.email(), SignUp.PASSWORD));
        login.submit(MemberAreaPage::overview);
    }

    @Test
    void who_may_not_see_members_is_told_so_and_nothing_else() {
        SignUp person = new SignUp(product).toActive();
        String id = product.admin().userByEmail(person.email()).orElseThrow().getId();
        HttpBrowser browser = new LogIn(product).as(person.email(), SignUp.PASSWORD);

        assertThat(browser.open(desk).status()).isEqualTo(403);
        assertThat(browser.document().select("main").text()).contains("view-members");
        assertThat(browser.open(desk + "/" + id).status()).isEqualTo(403);
        assertThat(browser.open(desk("master")).status()).isEqualTo(404);
        assertThat(browser.open(desk("nowhere")).status()).isEqualTo(404);
        assertThat(HttpBrowser.inChinese().open(desk + "/" + id).page()).isEqualTo("help-desk-login");
    }

    @Test
    void nothing_is_searched_for_another_site_and_no_number_stands_in_an_address() {
        SignUp person = new SignUp(product).toActive();
        HttpBrowser browser = new LogIn(product).as(clerk("view-members").email(), SignUp.PASSWORD);
        Map<String, String> number = Map.of("nationalId", person.nationalId());

        browser.open(desk).post(desk, HttpBrowser.encode(number));
        assertThat(browser.page()).as("without the secret of the page").isEqualTo("help-desk");
        assertThat(browser.document().select(".entry")).isEmpty();

        browser.open(desk).submit(with(browser, number));
        assertThat(browser.document().select(".entry a").text()).isEqualTo("王小明");
        assertThat(browser.address().toString()).doesNotContain(person.nationalId());
        browser.open(browser.document().select(".entry a").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("help-desk-member");
        assertThat(browser.document().select("main").text())
                .contains("沒有無法登入的原因")
                .doesNotContain(person.nationalId());
        assertThat(browser.open(desk + "/nobody").status()).isEqualTo(404);
    }

    @Test
    void a_clerk_helps_from_the_page_and_is_told_what_was_done_or_why_not() {
        SignUp person = new SignUp(product).toMailSent();
        person.mail();
        HttpBrowser browser =
                new LogIn(product).as(clerk("view-members", "help-members").email(), SignUp.PASSWORD);
        browser.open(desk).submit(with(browser, Map.of("email", person.email())));
        browser.open(browser.document().select(".entry a").attr("abs:href"));
        assertThat(browser.document().select("main button[name=act]").eachAttr("value"))
                .containsExactly("RESEND_MAIL", "DELETE", "CORRECT_ADDRESS");

        act(browser, "CORRECT_ADDRESS", Map.of("email", "nowhere"));
        assertThat(browser.invalidFields()).containsExactly("email");
        assertThat(browser.value("email")).isEqualTo("nowhere");
        act(browser, "CORRECT_ADDRESS", Map.of("email", Identities.email()));
        assertThat(browser.document().select("main [role=status]").text()).contains("已更正信箱並寄出信件");
        act(browser, "RESEND_MAIL", Map.of());
        assertThat(browser.document().select("#error-summary").text()).contains("請稍候再試");
        act(browser, "REVEAL_NUMBER", Map.of("reason", "來電查詢"));
        assertThat(browser.document().select("#error-summary").text()).contains("沒有這項權限");
        act(browser, "DELETE", Map.of());
        assertThat(browser.page()).isEqualTo("help-desk");
        assertThat(browser.document().select("main [role=status]").text()).contains("已刪除申請");
    }

    @Test
    void a_whole_number_is_shown_once_for_a_reason_and_is_in_no_address() {
        SignUp person = new SignUp(product).toActive();
        String id = product.admin().userByEmail(person.email()).orElseThrow().getId();
        HttpBrowser browser = new LogIn(product)
                .as(clerk("view-members", "reveal-national-id").email(), SignUp.PASSWORD);
        browser.open(desk + "/" + id);
        assertThat(browser.document().select("main button[name=act]").eachAttr("value"))
                .containsExactly("REVEAL_NUMBER");

        act(browser, "REVEAL_NUMBER", Map.of("tell", "on"));
        assertThat(browser.invalidFields()).containsExactly("reason");
        act(browser, "REVEAL_NUMBER", Map.of("reason", "本人來電查詢", "tell", "on"));
        assertThat(browser.document().select("main").text()).contains(person.nationalId());
        assertThat(browser.address().toString()).doesNotContain(person.nationalId());
        assertThat(browser.open(desk + "/" + id).document().select("main").text())
                .doesNotContain(person.nationalId());
    }

    @Test
    void a_member_without_a_number_is_given_one_and_no_code_stands_where_words_belong() {
        SignUp person = new SignUp(product).toActive();
        String id = product.admin().userByEmail(person.email()).orElseThrow().getId();
        LogIn logIn = new LogIn(product);
        UserRepresentation user = product.admin().realm().users().get(id).toRepresentation();
        user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        product.admin().realm().users().get(id).update(user);
        Stream.of("wrong-1", "wrong-2", "wrong-3").forEach(wrong -> logIn.as(person.email(), wrong));
        HttpBrowser browser = logIn.as(clerk("view-members", "help-members").email(), SignUp.PASSWORD);

        browser.open(desk + "/" + id);

        assertThat(browser.document().select("main").text())
                .contains("修改密碼", "用帳號登入", "登入方式 密碼", "密碼或驗證不正確：台灣就業通")
                .doesNotContain("UPDATE_PASSWORD", "invalid_user_credentials", "account_", "dataError", "dataLock");
        act(browser, "RELEASE_NUMBER", Map.of("reason", "另一人持有此號碼"));
        assertThat(browser.document().select("main [role=status]").text()).contains("已移除號碼");
        assertThat(browser.document().select("main button[name=act]").eachAttr("value"))
                .contains("CORRECT_NUMBER")
                .doesNotContain("RELEASE_NUMBER", "REVEAL_NUMBER");
        String own = Identities.nationalId();
        act(browser, "CORRECT_NUMBER", Map.of("reason", "本人出示身分證", "nationalId", own));
        assertThat(browser.document().select("main").text())
                .contains(own.substring(0, 2) + "******" + own.substring(8));
    }

    @Test
    void a_clerk_signs_somebody_up_and_a_double_click_makes_nobody_twice() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser =
                new LogIn(product).as(clerk("view-members", "help-members").email(), SignUp.PASSWORD);
        browser.open(desk)
                .open(browser.document().select("main a[href$=sign-up]").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("help-desk-sign-up");
        String form = browser.address().toString();
        Map<String, String> person = SignUp.profileFields();
        String email = Identities.email();
        person.put("email", member.email());
        person.put("nationalId", Identities.nationalId());
        person.put("birthdate", "民國46年11月19日");
        person.put("locality", "板橋區");

        browser.submit(with(browser, person));
        assertThat(browser.invalidFields()).containsExactly("locality");
        assertThat(browser.value("email")).isEqualTo(member.email());
        assertThat(browser.value("birthdate")).isEqualTo("民國46年11月19日");
        for (String language : List.of("en", "zh-TW")) {
            Map<String, String> switched = with(browser, person);
            switched.put("switchLanguage", language);
            browser.submit(switched);
            assertThat(browser.document().select("html").attr("lang")).isEqualTo(language);
            assertThat(browser.value("birthdate")).isEqualTo("民國46年11月19日");
            assertThat(browser.invalidFields()).isEmpty();
        }
        person.put("locality", "中正區");
        browser.submit(with(browser, person));
        assertThat(browser.invalidFields()).as("a member's already").containsExactly("email");
        person.put("email", email);
        Map<String, String> sent = with(browser, person);
        browser.submit(sent);
        assertThat(browser.page()).isEqualTo("help-desk-member");
        String made = browser.address().getPath();
        assertThat(browser.document().select("main [role=status]").text()).contains("已代為申請並寄出信件");
        product.mailbox().await(email);

        browser.post(form, HttpBrowser.encode(sent));

        assertThat(browser.address().getPath()).as("the second click").isEqualTo(made);
        Await.until(
                "the mail to be out",
                PATIENCE,
                () -> browser.open(browser.address().toString())
                        .document()
                        .select("main")
                        .text()
                        .contains("郵件伺服器已收下"));
        browser.open(desk).submit(with(browser, Map.of("email", email)));
        assertThat(browser.document().select(".entry")).hasSize(1);
    }

    @Test
    void nobody_is_signed_up_by_who_may_only_look_or_for_another_site() {
        HttpBrowser visitor = new LogIn(product).as(clerk("view-members").email(), SignUp.PASSWORD);
        assertThat(visitor.open(desk).document().select("main a[href$=sign-up]"))
                .isEmpty();
        assertThat(visitor.open(desk + "/sign-up").status()).isEqualTo(403);

        HttpBrowser helper =
                new LogIn(product).as(clerk("view-members", "help-members").email(), SignUp.PASSWORD);
        Map<String, String> person = SignUp.profileFields();
        person.put("email", Identities.email());
        person.put("nationalId", Identities.nationalId());
        person.put("birthdate", "1957-11-19");
        helper.open(desk + "/sign-up").post(desk + "/sign-up", HttpBrowser.encode(person));
        assertThat(helper.page()).as("without the secret of the page").isEqualTo("help-desk-sign-up");
        assertThat(helper.value("email")).isEqualTo(person.get("email"));
        assertThat(product.testbed().databaseDump()).doesNotContain(person.get("email"));
    }

    private static void act(HttpBrowser browser, String act, Map<String, String> typed) {
        Map<String, String> sent = with(browser, typed);
        sent.put("act", act);
        browser.submit(sent);
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        String name = "續" + Identities.nationalId();
        for (int i = 0; i < 21; i++) {
            ConsoleMember member = ConsoleMember.of(product);
            var user = member.resource().toRepresentation();
            user.setFirstName(name);
            member.resource().update(user);
        }
        HttpBrowser browser = new LogIn(product).as(clerk("view-members").email(), SignUp.PASSWORD);

        browser.open(desk).submit(with(browser, Map.of("name", name)));
        assertThat(browser.document().select(".entry")).hasSize(20);
        String next = browser.document().select("button[name=first]").attr("value");
        browser.submit(with(browser, Map.of("name", name, "first", next)));
        assertThat(browser.document().select(".entry")).hasSize(1);
    }

    @Test
    void an_administrator_of_all_comes_from_the_master_realm() {
        SignUp person = new SignUp(product).toActive();
        String masters = product.url() + "/realms/master/taiwanjobs-helpdesk/" + product.realm();
        HttpBrowser browser = HttpBrowser.inChinese();
        browser.open(product.url() + "/realms/master/protocol/openid-connect/auth?client_id=account-console"
                + "&response_type=code&scope=openid&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                + product.url() + "/realms/master/account/");
        browser.submit(Map.of("username", "admin", "password", "admin"));

        browser.open(masters).submit(with(browser, Map.of("email", person.email())));

        assertThat(browser.document().select(".entry")).hasSize(1);
        assertThat(HttpBrowser.inEnglish().open(masters).page()).isEqualTo("help-desk-login");
    }

    private ConsoleMember clerk(String... roles) {
        ConsoleMember clerk = ConsoleMember.of(product);
        ClientsResource clients = product.admin().realm().clients();
        String management = clients.findByClientId("realm-management").get(0).getId();
        clerk.resource()
                .roles()
                .clientLevel(management)
                .add(Stream.of(roles)
                        .map(role -> clients.get(management).roles().get(role).toRepresentation())
                        .toList());
        return clerk;
    }

    private String desk(String realm) {
        return product.url() + "/realms/" + product.realm() + "/taiwanjobs-helpdesk/" + realm;
    }

    private static Map<String, String> with(HttpBrowser browser, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(browser.hiddenFields());
        all.putAll(fields);
        return all;
    }
}
