package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.JwtClaims;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberArea;
import tw.taiwanjobs.keycloak.support.OldHashes;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.TwoPortals;

/** Where a member is logged in, which portals know of it, and what was accepted: seen and ended in 會員專區. */
class MemberAccessIT {

    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/131.0.0.0 Safari/537.36";
    private static final String ANDROID =
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/131.0.0.0 Mobile Safari/537.36";

    private static final RunningProduct product = RunningProduct.get();

    private static TwoPortals portals;

    @BeforeAll
    static void openPortals() {
        portals = TwoPortals.open(product);
    }

    @AfterAll
    static void closePortals() {
        portals.close();
    }

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void devices_are_named_and_one_that_is_ended_asks_for_a_login_and_its_portal_is_told() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser phone = atJobsPortal(member, HttpBrowser.inChinese().with("User-Agent", ANDROID));
        MemberArea area =
                new MemberArea(product, logIn(member, HttpBrowser.inChinese().with("User-Agent", WINDOWS)));

        area.open("devices");
        assertThat(area.entry("Windows 上的 Chrome").text()).contains("您現在使用的裝置", "登入時間", "127.0.0.*");
        assertThat(area.entry("Windows 上的 Chrome").select("button")).isEmpty();
        assertThat(area.entry("Android 上的 Chrome Mobile").text())
                .contains("登入的網站 台灣就業通")
                .doesNotContain("127.0.0.1");
        area.pressAt("Android 上的 Chrome Mobile");

        assertThat(area.notice()).isEqualTo("該裝置已登出。");
        assertThat(area.text()).doesNotContain("Android");
        TwoPortals.awaitLoggedOut(phone, portals.jobs());
        assertThat(new MemberArea(product, phone).open("devices").page()).isEqualTo("login");
        assertThat(area.open("").page()).as("this device").isEqualTo("member-area");
    }

    @Test
    void a_second_press_and_a_strangers_session_are_answered_alike_and_end_nothing() {
        ConsoleMember member = ConsoleMember.of(product);
        ConsoleMember stranger = ConsoleMember.of(product);
        HttpBrowser other = logIn(member, HttpBrowser.inChinese());
        MemberArea ofStranger = new MemberArea(product, logIn(stranger, HttpBrowser.inChinese()));
        MemberArea third = new MemberArea(product, logIn(stranger, HttpBrowser.inChinese()));
        String strangersSession = third.open("devices")
                .browser()
                .document()
                .select("button[name=device]")
                .val();
        MemberArea area = new MemberArea(product, logIn(member, HttpBrowser.inChinese())).open("devices");
        String session = area.browser().document().select("button[name=device]").val();

        area.press("device", strangersSession);
        assertThat(area.notice()).isEqualTo("該裝置已登出。");
        assertThat(ofStranger.open("").page()).isEqualTo("member-area");
        area.press("device", session).pressAgain();
        assertThat(area.notice()).isEqualTo("該裝置已登出。");
        assertThat(new MemberArea(product, other).open("").page()).isEqualTo("login");
        logIn(member, HttpBrowser.inChinese());
        area.press("device", currentSession(area));
        assertThat(area.open("").page()).isEqualTo("member-area");
    }

    @Test
    void all_other_devices_are_ended_at_once_with_what_portals_keep_offline() {
        SignUp member = new SignUp(product).toActive();
        PortalTokens portal = new PortalTokens(product);
        String offline = portal.refreshToken(HttpBrowser.inChinese()
                .open(product.loginUrl().replace("scope=openid", "scope=openid+offline_access"))
                .submit(LogIn.fields(member.email(), SignUp.PASSWORD)));
        String online = portal.refreshToken(new LogIn(product).as(member.email(), SignUp.PASSWORD));
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
        String own = portal.refreshToken(browser);
        MemberArea area = new MemberArea(product, browser).open("devices");
        assertThat(area.text()).contains("長期權限");

        area.press("others", "true");

        assertThat(area.notice()).isEqualTo("其他裝置都已登出。");
        assertThat(area.browser().document().select(".entry")).hasSize(1);
        assertThat(portal.refresh(offline)).isEqualTo(400);
        assertThat(portal.refresh(online)).isEqualTo(400);
        assertThat(portal.refresh(own)).isEqualTo(200);
    }

    @Test
    void a_session_without_the_password_ends_nothing() {
        ConsoleMember member = ConsoleMember.of(product);
        MemberArea elsewhere = new MemberArea(product, atJobsPortal(member, HttpBrowser.inChinese()));
        MemberArea area = new MemberArea(product, logIn(member, HttpBrowser.inChinese()));
        product.testbed().setClockAhead(Duration.ofMinutes(6));

        for (String page : new String[] {"devices", "portals"}) {
            area.open(page).press(page.equals("devices") ? "others" : "portal", "jobs-portal");
            assertThat(area.page()).isEqualTo("login");
            assertThat(area.browser().document().select("h1").text()).isEqualTo("請再次輸入密碼");
        }
        assertThat(elsewhere.open("").page()).isEqualTo("member-area");
        assertThat(TwoPortals.account(elsewhere.browser(), portals.jobs())).isEqualTo(member.email());

        area.open("devices").press("others", "true").browser().submit(Map.of("password", SignUp.PASSWORD));
        assertThat(area.page()).isEqualTo("member-devices");
        assertThat(area.notice()).contains("尚未執行，請再操作一次");
        assertThat(area.press("others", "true").notice()).isEqualTo("其他裝置都已登出。");
        assertThat(elsewhere.open("").page()).isEqualTo("login");
    }

    @Test
    void a_consent_is_shown_in_words_and_withdrawn_and_the_portal_loses_its_tokens() {
        ConsoleMember member = ConsoleMember.of(product);
        try (OwnPortal portal = OwnPortal.forNumbers(product);
                OwnPortal other = OwnPortal.of(product)) {
            MemberArea area = new MemberArea(product, logIn(member, HttpBrowser.inChinese()));
            HttpBrowser consent = area.browser().open(portal.loginUrl("national_id", "profile"));
            assertThat(consent.page()).isEqualTo("consent");
            Map<String, String> agreed = consent.hiddenFields();
            agreed.put("accept", "on");
            OwnPortal.Granted granted = portal.granted(consent.submit(agreed));
            OwnPortal.Granted ofOther = other.ask(area.browser());

            area.open("portals");
            assertThat(area.browser().document().select(".entry")).hasSize(3);
            area.press("portal", portal.clientId());

            assertThat(area.notice()).contains("已撤回並登出該網站");
            assertThat(area.browser().document().select(".entry")).hasSize(2);
            assertThat(portal.refresh(granted).status()).isEqualTo(400);
            assertThat(other.refresh(ofOther).status()).isEqualTo(200);
            assertThat(area.browser().open(portal.loginUrl("national_id")).page())
                    .isEqualTo("consent");
            area.open("portals").press("portal", "somebody-elses");
            assertThat(area.notice()).as("one that is not there").contains("已撤回並登出該網站");
        }
    }

    @Test
    void a_portal_that_was_never_asked_about_is_shown_and_logged_out_in_every_browser() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser first = atJobsPortal(member, HttpBrowser.inChinese());
        HttpBrowser second = atJobsPortal(member, HttpBrowser.inChinese());
        MemberArea area = new MemberArea(product, first);
        first.open(portals.jobs().home());
        assertThat(first.document().select("#member-area").attr("href")).isEqualTo(area.address());
        area.open("portals");
        assertThat(area.entry("台灣就業通").text()).contains("您目前登入這個網站").doesNotContain("同意提供資料");
        assertThat(area.entry("台灣就業通").select("a").attr("href"))
                .isEqualTo(portals.jobs().home());
        assertThat(area.text()).as("the area itself").doesNotContain("taiwanjobs-member");

        area.pressAt("台灣就業通");

        assertThat(area.text()).contains("目前沒有任何網站");
        TwoPortals.awaitLoggedOut(first, portals.jobs());
        TwoPortals.awaitLoggedOut(second, portals.jobs());
        assertThat(area.open("").page()).as("the login stays").isEqualTo("member-area");
    }

    @Test
    void accepted_terms_lead_to_the_text_of_that_time() {
        MemberArea area = new MemberArea(
                        product,
                        new LogIn(product).as(new SignUp(product).toActive().email(), SignUp.PASSWORD))
                .open("terms");
        String entry = area.entry("會員服務").text();
        assertThat(entry).contains("版本 1", "同意時間 2", "由何處同意 台灣就業通");

        area.choose("閱讀當時的全文");

        assertThat(area.page()).isEqualTo("document");
        assertThat(area.browser().address().getPath()).endsWith("/taiwanjobs-documents/member-terms/1/zh-TW");
        assertThat(area.browser().document().select(".reading").attr("lang")).isEqualTo("zh-TW");
        assertThat(area.browser()
                        .open(product.url() + "/realms/taiwanjobs/taiwanjobs-documents/member-terms/0/zh-TW")
                        .status())
                .isEqualTo(404);

        MemberArea ofConsole = new MemberArea(product, logIn(ConsoleMember.of(product), HttpBrowser.inChinese()));
        assertThat(ofConsole.open("terms").text()).contains("目前沒有同意條款的紀錄");
    }

    @Test
    void terms_of_the_old_system_are_told_without_a_text() {
        LegacyMember legacy =
                LegacyMember.arriving(product, OldHashes.sha256(LegacyMember.PASSWORD), SignUp.profileFields());
        HttpBrowser browser = legacy.logIn().submit(Map.of("continue", "true"));
        assertThat(browser.page()).isEqualTo("terms-updated");
        MemberArea area = new MemberArea(product, browser.submit(Map.of("termsAccepted", "on"))).open("terms");

        assertThat(area.browser().document().select(".entry .hint").eachText())
                .containsExactly("此紀錄由原會員系統移入，沒有保存當時的全文。");
        assertThat(area.browser().document().select(".entry a"))
                .as("the one that was ticked")
                .hasSize(1);
        assertThat(area.text()).contains("由何處同意 原會員系統", "由何處同意 台灣就業通");
    }

    private static HttpBrowser logIn(ConsoleMember member, HttpBrowser browser) {
        return new LogIn(product).in(browser).as(member.email(), SignUp.PASSWORD);
    }

    private static HttpBrowser atJobsPortal(ConsoleMember member, HttpBrowser browser) {
        browser.open(portals.jobs().home() + "login");
        browser.open(browser.address().toString());
        TwoPortals.arrive(browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD)), portals.jobs());
        assertThat(TwoPortals.account(browser, portals.jobs())).isEqualTo(member.email());
        return browser;
    }

    private static String currentSession(MemberArea area) {
        String idToken = new PortalTokens(product)
                .redeem(area.browser().open(product.loginUrl()))
                .getIdToken();
        area.open("devices");
        return JwtClaims.of(idToken).text("sid");
    }
}
