package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MemberAreaPage;
import tw.taiwanjobs.keycloak.pages.TermsUpdatedPage;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberThere;
import tw.taiwanjobs.keycloak.support.Publishing;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.TermsVersion;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;

/** The terms change while people are members, sign up and are logged in. In a realm of its own: the others keep their terms. */
@Tag("store")
@ExtendWith(Chromium.class)
class TermsUpdatedIT {

    private static final String PAGE = "terms-updated";
    private static final String ACTION = "taiwanjobs-terms-updated";
    private static final Map<String, String> TICK = Map.of("termsAccepted", "on");

    private static final RunningProduct running = RunningProduct.get();

    /** Also the name of the version that a test publishes; the server brings 1. */
    private static int hours = 1;

    /** Of each test: the clock that it was logged in by is over at the next one. */
    private final StockRealm realm = realm();

    private final Publishing publishing = Publishing.in(realm);
    private final LogIn logIn = new LogIn(realm);

    @BeforeAll
    static void install(@TempDir Path directory) {
        StockRealm realm = realm().create();
        assertThat(realm.say("install", "--backup=" + directory.resolve("before.json"), "--accept")
                        .exitCode())
                .isZero();
        realm.makeReadyForSignUp();
        realm.admin().setCaptcha("off");
        realm.admin().setLimits((name, standard) -> name.endsWith("PerAddress") ? "0" : standard);
    }

    @AfterAll
    static void removeRealm() {
        running.testbed().setClockAhead(Duration.ZERO);
        realm().admin().realm().remove();
        assertThat(running.testbed().databaseDump()).doesNotContain("TWJ_DOCUMENT_TEXT.VERSION=" + hours + "\n");
    }

    private static StockRealm realm() {
        return new StockRealm(running.server(), running.mailbox());
    }

    /** Each test an hour after the one before: no version may be dated before another. */
    @BeforeEach
    void anHourLater() {
        hours++;
        running.testbed().setClockAhead(Duration.ofHours(hours));
    }

    @Test
    void from_its_date_on_a_member_reads_what_has_changed_and_ticks_once() {
        SignUp member = new SignUp(realm).toActive();
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
        String before = inForce();

        publish(serverNow().plus(Duration.ofMinutes(10)));
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD)))
                .as("not in force yet")
                .isTrue();
        running.testbed().setClockAhead(Duration.ofHours(hours).plusMinutes(11));

        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(browser.page()).isEqualTo(PAGE);
        Document page = browser.document();
        assertThat(page.select("h1").text()).contains("更新");
        assertThat(page.select(".lead").text()).contains("版本 " + before);
        assertThat(page.select(".rules li").eachText()).containsExactly("履歷開啟 90 日後關閉。", "第 " + hours + " 點");
        assertThat(page.select("ins").text()).contains(String.valueOf(hours));
        assertThat(page.select("details section.document").text()).contains("第" + hours + "次修訂。");

        browser.submit(Map.of());
        assertThat(browser.invalidFields()).containsExactly("termsAccepted");
        assertThat(isIn(browser.submit(TICK))).as(browser.document().text()).isTrue();
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).as("once").isTrue();
        JsonNode now = versionInForce();
        assertThat(now.path("version").asText()).isEqualTo(String.valueOf(hours));
        assertThat(running.testbed().databaseDump().lines())
                .contains("TWJ_ACCEPTANCE.TEXT_SHA256="
                        + now.path("textSha256").path("zh-TW").asText());
    }

    @Test
    void a_sign_up_under_way_keeps_what_was_ticked_and_the_first_login_asks_for_the_rest() {
        String before = inForce();
        SignUp person = new SignUp(realm).toIdentity();
        publish(serverNow());

        person.browser().submit(person.identityFields()).submit(SignUp.profileFields());
        assertThat(person.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");

        HttpBrowser browser = logIn.as(person.email(), SignUp.PASSWORD);
        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.document().select(".lead").text()).contains("版本 " + before);
        assertThat(isIn(browser.submit(TICK))).isTrue();
    }

    @Test
    void whoever_reads_the_old_text_when_it_changes_is_shown_the_new_one() {
        SignUp person = new SignUp(realm).toTerms();
        publish(serverNow());

        person.browser().submit(TICK);

        assertThat(person.browser().page()).isEqualTo("terms");
        assertThat(person.browser().invalidFields()).containsExactly("termsAccepted");
        assertThat(person.browser().document().select("section.document").text())
                .contains("第" + hours + "次修訂。");
        person.browser().submit(TICK);
        assertThat(person.browser().page()).isEqualTo("identity");
    }

    @Test
    void whoever_is_logged_in_is_asked_on_the_way_to_the_next_site_and_can_log_out() {
        SignUp member = new SignUp(realm).toActive();
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(browser)).isTrue();
        publish(serverNow());

        browser.open(realm.loginUrl());
        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.open(realm.loginUrl() + "&prompt=none").address().toString())
                .as("a site that asks behind the member's back")
                .contains("error=interaction_required");
        browser.open(realm.loginUrl());
        browser.open(browser.document().select("#log-out").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("logout");
        Map<String, String> sure = browser.hiddenFields();
        sure.put("confirmLogout", "true");
        browser.submit(sure);

        assertThat(browser.open(realm.loginUrl()).page()).isEqualTo("login");
    }

    @Test
    void whoever_was_there_before_the_product_reads_the_whole_new_text() {
        MemberThere member = MemberThere.named(realm, MemberThere.userName("mei.lin"));
        publish(serverNow());

        HttpBrowser browser = logIn.as(member.email(), MemberThere.PASSWORD);

        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.document().select("ins, del, details")).isEmpty();
        assertThat(browser.document().select("section.document").text()).contains("第" + hours + "次修訂。");
        assertThat(browser.submit(TICK).page()).isNotEqualTo(PAGE);
        assertThat(logIn.as(member.email(), MemberThere.PASSWORD).page())
                .as("once")
                .isNotEqualTo(PAGE);
    }

    @Test
    void the_question_takes_one_statement_of_a_login() {
        publish(serverNow());
        SignUp member = new SignUp(realm).toActive();

        HttpBrowser known = logIn.as(member.email(), SignUp.PASSWORD);

        assertThat(questions(member, known)).isOne();
        enable(false);
        assertThat(questions(member, known)).isZero();
        enable(true);
    }

    /** Of one login, about what the member has accepted. */
    private long questions(SignUp member, HttpBrowser browser) {
        browser.restart().open(realm.loginUrl());
        List<String> statements = running.testbed()
                .statementsOfLogin(() -> browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD)));
        assertThat(isIn(browser)).isTrue();
        return statements.stream()
                .filter(statement -> statement.contains("TWJ_TERMS_SUBJECT"))
                .count();
    }

    private void enable(boolean enabled) {
        var actions = realm.admin().realm().flows();
        RequiredActionProviderRepresentation action = actions.getRequiredAction(ACTION);
        action.setEnabled(enabled);
        actions.updateRequiredAction(ACTION, action);
    }

    static Stream<Device> devices() {
        return Stream.of(Device.WITHOUT_SCRIPTS, Device.PHONE, Device.ENGLISH_COMPUTER);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void the_page_can_be_read_and_sent_on_every_device(Device device, Devices devices) {
        SignUp member = new SignUp(realm).toActive();
        UserRepresentation user = realm.admin().userByEmail(member.email()).orElseThrow();
        user.singleAttribute("locale", device.locale());
        realm.admin().realm().users().get(user.getId()).update(user);
        publish(serverNow());

        LoginPage login =
                new LoginPage(devices.take(device).go(realm.url() + "/realms/" + realm.realm() + "/taiwanjobs-member"));
        login.fill(LogIn.fields(member.email(), SignUp.PASSWORD));
        TermsUpdatedPage page = login.submit(TermsUpdatedPage::new);
        assertThat(page.main().locator("ins").count()).isPositive();
        page = page.submit(TermsUpdatedPage::new);
        assertThat(page.invalidFields()).containsExactly("termsAccepted");
        page.main().locator("details summary").click();
        assertThat(page.main().locator("details section").isVisible()).isTrue();
        page.field("termsAccepted").set("on");
        page.submit(MemberAreaPage::overview);
    }

    private void publish(Instant effectiveAt) {
        var answer = publishing.publish(TermsVersion.DOCUMENT, TermsVersion.of(String.valueOf(hours), effectiveAt));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private String inForce() {
        return versionInForce().path("version").asText();
    }

    private JsonNode versionInForce() {
        for (JsonNode version : publishing.document(TermsVersion.DOCUMENT).path("versions")) {
            if (version.path("inForce").asBoolean()) {
                return version;
            }
        }
        throw new AssertionError("no version is in force");
    }

    private static Instant serverNow() {
        return Instant.now().plus(Duration.ofHours(hours));
    }
}
