package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberArea;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** 會員專區: who may see it, how one comes there and back, and what happens when the login is not what it was. */
class MemberAreaIT {

    private static final String OTHER_PAGE = "devices";

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void whoever_is_not_logged_in_logs_in_and_comes_back_to_a_clean_address() {
        String email = new SignUp(product).toActive().email();
        MemberArea area = new MemberArea(product, HttpBrowser.inChinese()).open("");

        assertThat(area.page()).isEqualTo("login");
        area.browser().submit(LogIn.fields(email, SignUp.PASSWORD));

        assertThat(area.browser().address()).isEqualTo(URI.create(area.address()));
        assertThat(area.page()).isEqualTo("member-area");
        assertThat(area.browser().document().select(".facts").text())
                .contains("姓名", "帳號 " + email, "******", "加入會員日期 民國", "西元 2");
        assertThat(area.browser().document().select(".notice"))
                .as("nothing is missing")
                .isEmpty();
        assertThat(area.browser().document().select(".member-menu a").eachText())
                .contains("個人資料", "變更密碼", "登入方式", "登入中的裝置", "已授權的網站", "已同意的條款", "登出");
    }

    @Test
    void every_page_is_kept_in_no_cache_and_found_again_after_the_login_in_the_language_that_is_chosen() {
        String email = ConsoleMember.of(product).email();
        for (String page : List.of("sign-in", "devices", "portals", "terms")) {
            MemberArea area = new MemberArea(product, HttpBrowser.inChinese()).open(page);
            area.browser().submit(LogIn.fields(email, SignUp.PASSWORD));
            assertThat(area.page()).isEqualTo("member-" + page);

            area.open(page + "?kc_locale=en").open("");
            assertThat(area.browser().document().select("h1").text()).isEqualTo("My account");
            assertThat(area.browser()
                            .fetch(area.address() + "/" + page)
                            .headers()
                            .allValues("Cache-Control"))
                    .contains("no-store");
        }
    }

    @Test
    void an_action_comes_back_and_the_page_says_once_how_it_ended() {
        MemberArea area = of(ConsoleMember.of(product).email()).open("");

        area.choose("變更密碼");
        assertThat(area.page()).isEqualTo("login-update-password");
        area.browser().submit(Map.of("cancel-aia", "true"));
        assertThat(area.browser().address()).isEqualTo(URI.create(area.address()));
        assertThat(area.notice()).isEqualTo("您已取消「變更密碼」，沒有變更任何資料。");
        assertThat(area.open("").notice()).isEmpty();

        Map<String, String> fields =
                new HashMap<>(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        fields.put("password", SignUp.PASSWORD);
        area.choose("變更密碼").browser().submit(fields);
        assertThat(area.notice()).isEqualTo("「變更密碼」已完成。");
    }

    @Test
    void no_other_site_makes_the_page_say_that_something_was_done() {
        MemberArea area = of(ConsoleMember.of(product).email()).open("");

        for (String forged : List.of("", "x", "x.y.z", "00000000-0000-0000-0000-000000000000.s.c")) {
            area.open("?code=" + forged + "&kc_action=UPDATE_PASSWORD&kc_action_status=success&state=devices");
            assertThat(area.page()).isEqualTo("member-devices");
            assertThat(area.notice()).as(forged).isEmpty();
        }
        area.open("?error=access_denied&state=//evil.example");
        assertThat(area.browser().address()).isEqualTo(URI.create(area.address()));
    }

    @Test
    void what_is_missing_is_said_with_the_way_to_give_it() {
        MemberArea area = of(ConsoleMember.of(product).email()).open("");

        assertThat(area.text()).contains("身分證字號／居留證號 尚未設定");
        assertThat(area.browser().document().select(".notice a").eachText()).containsExactly("填寫身分證字號或居留證號", "補填基本資料");
        assertThat(area.choose("填寫身分證字號").page()).isEqualTo("member-number");
        assertThat(area.open("").choose("補填基本資料").page()).isEqualTo("member-profile");
        assertThat(area.text()).contains("尚有下列項目未填寫", "請選擇教育程度");
        area.browser().submit(Map.of("firstName", "王小明", "street", "忠孝東路一段1號"));
        assertThat(area.page()).as("not done yet").isEqualTo("member-profile");
        assertThat(area.browser().invalidFields()).contains("educationLevel", "gender", "region");
        area.browser().submit(Map.of("cancel-aia", "true"));
        assertThat(area.notice()).contains("沒有變更任何資料");
        area.choose("補填基本資料").browser().submit(SignUp.profileFields());
        assertThat(area.notice()).contains("已完成");
        assertThat(area.browser().document().select(".notice a").eachText()).containsExactly("填寫身分證字號或居留證號");

        LegacyMember legacy = LegacyMember.of(product);
        MemberArea ofLegacy = new MemberArea(product, legacy.logIn().submit(Map.of("continue", "true"))).open("");
        assertThat(ofLegacy.page()).isEqualTo("member-area");
        assertThat(ofLegacy.text())
                .contains("帳號 尚未設定", legacy.user().firstAttribute("nationalIdMasked"))
                .doesNotContain(legacy.nationalId(), legacy.user().getUsername());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "disabled", "logged out"})
    void whose_login_has_ended_meanwhile_is_asked_to_log_in_and_nothing_was_done(String how) {
        ConsoleMember member = ConsoleMember.of(product);
        of(member.email());
        MemberArea area = of(member.email()).open(OTHER_PAGE);
        if (how.equals("deleted")) {
            member.resource().remove();
        } else if (how.equals("disabled")) {
            UserRepresentation user = member.resource().toRepresentation();
            user.setEnabled(false);
            member.resource().update(user);
        } else {
            member.resource().logout();
        }

        assertThat(area.press("others", "true").page()).isEqualTo("login");
        assertThat(area.open("").page()).isEqualTo("login");
        if (how.equals("logged out")) {
            area.open(OTHER_PAGE);
            area.browser().submit(LogIn.fields(member.email(), SignUp.PASSWORD));
            assertThat(area.page()).isEqualTo("member-devices");
        }
    }

    @Test
    void a_form_sent_without_a_login_is_to_be_sent_again_after_one() {
        ConsoleMember member = ConsoleMember.of(product);
        of(member.email());
        MemberArea area = of(member.email()).open(OTHER_PAGE);
        member.resource().logout();

        area.press("others", "true");
        area.browser().submit(LogIn.fields(member.email(), SignUp.PASSWORD));

        assertThat(area.page()).isEqualTo("member-devices");
        assertThat(area.notice()).contains("尚未執行，請再操作一次");
    }

    @Test
    void somebody_else_who_has_logged_in_in_the_browser_sends_nothing_from_a_page_of_the_first() {
        ConsoleMember second = ConsoleMember.of(product);
        MemberArea elsewhere = of(second.email());
        ConsoleMember first = ConsoleMember.of(product);
        of(first.email());
        MemberArea area = of(first.email()).open(OTHER_PAGE);
        Map<String, String> ofTheFirst = area.browser().hiddenFields();
        area.choose("登出").browser().submit(area.browser().hiddenFields());
        area.open("").browser().submit(LogIn.fields(second.email(), SignUp.PASSWORD));
        assertThat(area.text()).contains(second.email());

        area.browser().post(area.address() + "/" + OTHER_PAGE, HttpBrowser.encode(ofTheFirst) + "&others=true");

        assertThat(area.notice()).contains("剛才的操作沒有執行");
        assertThat(elsewhere.open("").page()).isEqualTo("member-area");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&stateChecker=", "&stateChecker=guess"})
    void a_form_of_another_site_changes_nothing(String secret) {
        ConsoleMember member = ConsoleMember.of(product);
        MemberArea elsewhere = of(member.email());
        MemberArea area = of(member.email());

        area.browser().post(area.address() + "/" + OTHER_PAGE, "others=true" + secret);

        assertThat(area.page()).isEqualTo("member-devices");
        assertThat(area.notice()).contains("剛才的操作沒有執行");
        assertThat(elsewhere.open("").page()).isEqualTo("member-area");
    }

    @Test
    void there_is_no_such_page_and_no_such_place_in_a_realm_without_it() {
        MemberArea area = new MemberArea(product, HttpBrowser.inChinese());

        assertThat(Stream.of("unknown", "sign-in/x")
                        .map(page -> area.open(page).browser().status()))
                .containsOnly(404);
        assertThat(area.browser()
                        .open(product.url() + "/realms/master/taiwanjobs-member")
                        .status())
                .isEqualTo(404);
    }

    private MemberArea of(String email) {
        return new MemberArea(product, logIn.as(email, SignUp.PASSWORD));
    }
}
