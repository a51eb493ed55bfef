package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.AccountConsole;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberArea;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What a member logs in with: the page that lists it, the mails about it, and what is no passkey (ADR 0032). */
class SignInMethodsIT {

    private static final String PASSKEY = "webauthn-passwordless";
    private static final String ACCEPT = "accept";
    private static final int ROUNDS = 3;

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @Test
    void the_page_lists_names_and_removes_and_every_change_is_mailed() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app("舊手機"), SecondFactors.recoveryCodes());
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(browser.submit(Map.of("otp", SecondFactors.code())))).isTrue();
        MemberArea area = new MemberArea(product, browser).open("sign-in");
        assertThat(area.page()).isEqualTo("member-sign-in");
        assertThat(area.text()).contains("設定（臺灣時間）", "舊手機", "剩餘組數：2", "登錄通行密鑰");

        assertThat(rename(area, "").text()).contains("名稱未變更");
        assertThat(rename(area, "x".repeat(65)).text()).contains("名稱未變更");
        assertThat(rename(area, "我的<b>手機").notice()).contains("名稱已變更");
        assertThat(area.text()).contains("我的<b>手機").doesNotContain("舊手機");
        assertThat(renames(member))
                .as("one event, without the names")
                .singleElement()
                .satisfies(details -> assertThat(details)
                        .containsEntry("credential_type", "otp")
                        .doesNotContainValue("我的<b>手機")
                        .doesNotContainValue("舊手機"));

        area.choose("移除");
        assertThat(area.page()).isEqualTo("delete-credential");
        assertThat(area.text()).contains("確定要移除這個一次性驗證碼應用程式嗎？", "名稱：我的<b>手機");
        browser.submit(Map.of("cancel-aia", "true"));
        assertThat(area.notice()).isEqualTo("您已取消「移除登入方式」，沒有變更任何資料。");
        area.choose("移除").browser().submit(Map.of(ACCEPT, "true"));
        assertThat(area.notice()).isEqualTo("「移除登入方式」已完成。");
        assertThat(types(member)).containsExactlyInAnyOrder("password", "recovery-authn-codes");
        assertThat(product.mailbox().await(member.email()).subject()).contains("移除第二道驗證通知");

        String secret = area.choose("新增應用程式").browser().value("totpSecret");
        browser.submit(
                Map.of("totp", SecondFactors.code(secret, Duration.ZERO), "totpSecret", secret, "userLabel", "新手機"));
        assertThat(area.notice()).isEqualTo("「設定手機驗證器」已完成。");
        area.choose("新增應用程式");
        String second = browser.value("totpSecret");
        browser.submit(
                Map.of("totp", SecondFactors.code(second, Duration.ZERO), "totpSecret", second, "userLabel", "新手機 "));
        assertThat(area.page()).isEqualTo("config-totp");
        assertThat(browser.describedBy("userLabel")).contains("您已有同名的裝置");
        assertThat(browser.value("totpSecret")).as("the app has it already").isEqualTo(second);
        browser.submit(
                Map.of("totp", SecondFactors.code(second, Duration.ZERO), "totpSecret", second, "userLabel", "Tablet"));
        assertThat(rename(area.open("sign-in"), "tABLET").text()).contains("您已有同名的項目");
        assertThat(product.mailbox().awaitMailsTo(member.email(), 2).get(1).text())
                .contains("新增密碼之後的第二道驗證", "若非您本人操作");
        member.resource().credentials().stream()
                .filter(credential -> credential.getType().equals("otp"))
                .limit(1)
                .forEach(app -> member.resource().removeCredential(app.getId()));
        assertThat(product.mailbox().awaitMailsTo(member.email(), 4).get(3).html())
                .as("by an administrator")
                .contains("已移除密碼之後的一項第二道驗證");
    }

    @Test
    void nobody_removes_the_last_way_in() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        member.addCredential(SecondFactors.passkey("我的手機"));
        MemberArea area = new MemberArea(product, browser).open("sign-in");
        String remove = browser.document().select("a[href*=delete_credential]").attr("abs:href");
        browser.open(remove);
        assertThat(area.text()).contains("確定要移除這個通行密鑰嗎？");
        ids(member, "password").forEach(member.resource()::removeCredential);

        browser.submit(Map.of(ACCEPT, "true"));

        assertThat(browser.document().select("h1").text()).isEqualTo("無法移除");
        assertThat(browser.document().select("button[name=accept]")).isEmpty();
        assertThat(types(member)).containsExactly(PASSKEY);
        area.open("sign-in");
        assertThat(area.text()).contains("您尚未設定密碼", "唯一的登入方式");
        assertThat(browser.document().select("a[href*=delete_credential]")).isEmpty();
    }

    @Test
    void nobody_removes_the_password() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        member.addCredential(SecondFactors.passkey("我的手機"));

        for (String password : List.of(ids(member, "password").get(0), "password-id")) {
            browser.open(product.loginUrl() + "&kc_action=delete_credential:" + password);

            assertThat(browser.document().select("main").text()).contains("無法移除", "密碼不能移除");
            assertThat(browser.document().select("button[name=accept]")).isEmpty();
            browser.submit(Map.of(ACCEPT, "true"));
        }
        assertThat(types(member)).containsExactlyInAnyOrder("password", PASSKEY);
    }

    @ParameterizedTest
    @CsvSource({"PAGE, PAGE", "API, API", "PAGE, API"})
    @Tag("store")
    void of_the_last_two_ways_in_that_are_removed_at_once_one_stays(Door first, Door second) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ConsoleMember member = ConsoleMember.of(product);
            member.addCredential(SecondFactors.passkey("我的手機"));
            member.addCredential(SecondFactors.passkey("我的平板"));
            List<String> passkeys = ids(member, PASSKEY);
            List<Callable<Boolean>> removals =
                    List.of(removal(first, member, passkeys.get(0)), removal(second, member, passkeys.get(1)));
            ids(member, "password").forEach(member.resource()::removeCredential);

            assertThat(AtOnce.run(removals)).containsExactlyInAnyOrder(true, false);

            assertThat(types(member)).containsExactly(PASSKEY);
        }
    }

    @Test
    @Tag("store")
    void what_is_removed_in_two_tabs_at_once_is_removed() throws Exception {
        ConsoleMember member = ConsoleMember.of(product);
        member.addCredential(SecondFactors.passkey("我的手機"));
        String passkey = ids(member, PASSKEY).get(0);
        List<Callable<Boolean>> removals =
                List.of(removal(Door.PAGE, member, passkey), removal(Door.PAGE, member, passkey));

        assertThat(AtOnce.run(removals)).containsExactly(true, true);

        assertThat(types(member)).containsExactly("password");
    }

    /** Through which a member removes things. */
    private enum Door {
        PAGE,
        API
    }

    /** Ready to remove it; the answer is whether it says that it has, else that it is the last way in. */
    private Callable<Boolean> removal(Door door, ConsoleMember member, String credentialId) {
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        return switch (door) {
            case PAGE -> {
                browser.open(product.loginUrl() + "&kc_action=delete_credential:" + credentialId);
                yield () -> {
                    browser.submit(Map.of(ACCEPT, "true"));
                    if (!isIn(browser)) {
                        assertThat(browser.document().select("h1").text()).isEqualTo("無法移除");
                    }
                    return isIn(browser);
                };
            }
            case API -> {
                AccountConsole console = AccountConsole.openedBy(browser, product);
                yield () -> {
                    int status = console.delete("credentials/" + credentialId).status();
                    assertThat(status).isIn(204, 400);
                    return status == 204;
                };
            }
        };
    }

    @Test
    void what_is_no_passkey_reads_the_same_for_everybody_and_counts_for_nobody() {
        ConsoleMember member = ConsoleMember.of(product);
        member.addCredential(SecondFactors.passkey("我的手機"));
        ConsoleMember disabled = ConsoleMember.of(product);
        disabled.addCredential(SecondFactors.passkey("我的手機"));
        UserRepresentation user = disabled.resource().toRepresentation();
        user.setEnabled(false);
        disabled.resource().update(user);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        assertThat(browser.document().select("#webauth").hasAttr("hidden"))
                .as("without a script")
                .isTrue();

        Stream.of(
                        answer(member.id()),
                        answer(disabled.id()),
                        answer("00000000-0000-0000-0000-000000000000"),
                        answer("A123456789\u0000"),
                        with(answer(member.id()), "signature", "no base64!"),
                        with(answer(member.id()), "credentialId", ""),
                        with(answer(member.id()), "username", member.email()),
                        with(answer(member.id()), "userHandle", ""))
                .forEach(answer -> {
                    browser.submit(answer);
                    assertThat(browser.status()).isEqualTo(200);
                    assertThat(browser.page()).isEqualTo("login");
                    assertThat(browser.document().select("main").text()).contains("無法使用此通行密鑰登入");
                });
        assertThat(product.admin().realm().attackDetection().bruteForceUserStatus(member.id()))
                .containsEntry("numFailures", 0);
        assertThat(isIn(browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD))))
                .isTrue();
    }

    @Test
    void where_the_realm_has_no_passkeys_the_login_page_has_nothing_of_them() {
        setPasskeys(false);
        try {
            HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

            assertThat(browser.document().select("#webauth, script[type=module], script[type=importmap]"))
                    .isEmpty();
            assertThat(browser.document().select("#username").attr("autocomplete"))
                    .isEqualTo("username");
        } finally {
            setPasskeys(true);
        }
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        assertThat(browser.document().select("#username").attr("autocomplete")).isEqualTo("username webauthn");
    }

    private void setPasskeys(boolean on) {
        RealmRepresentation realm = product.admin().realm().toRepresentation();
        realm.setWebAuthnPolicyPasswordlessPasskeysEnabled(on);
        product.admin().realm().update(realm);
    }

    private static MemberArea rename(MemberArea area, String name) {
        Map<String, String> fields = new HashMap<>(area.browser().hiddenFields());
        fields.put(
                "rename",
                area.browser().document().select("button[name=rename]").val());
        fields.put("name", name);
        area.browser().submit(fields);
        return area;
    }

    private List<Map<String, String>> renames(ConsoleMember member) {
        return product.admin().events().stream()
                .filter(event -> member.id().equals(event.getUserId()))
                .map(EventRepresentation::getDetails)
                .filter(details ->
                        details != null && "credential_renamed".equals(details.get("custom_required_action")))
                .toList();
    }

    private static List<String> ids(ConsoleMember member, String type) {
        return member.resource().credentials().stream()
                .filter(credential -> credential.getType().equals(type))
                .map(CredentialRepresentation::getId)
                .toList();
    }

    private static List<String> types(ConsoleMember member) {
        return member.resource().credentials().stream()
                .map(CredentialRepresentation::getType)
                .toList();
    }

    /** As a browser sends it, from a device that nobody knows. */
    private static Map<String, String> answer(String memberId) {
        return Map.of(
                "clientDataJSON", base64("{}"),
                "authenticatorData", base64("data"),
                "signature", base64("signature"),
                "credentialId", base64("unknown"),
                "userHandle", base64(memberId),
                "error", "");
    }

    private static Map<String, String> with(Map<String, String> answer, String field, String value) {
        Map<String, String> changed = new HashMap<>(answer);
        changed.put(field, value);
        return changed;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
