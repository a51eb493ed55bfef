package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The login form: who gets in, what the others are told, what becomes of what was typed. */
class LoginIT {

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @Test
    void an_account_is_an_email_address_in_any_case() {
        SignUp member = new SignUp(product).toActive();

        for (String account : new String[] {
            member.email(),
            member.email().toUpperCase(Locale.ROOT),
            " " + member.email() + "\u3000",
            member.email().replace('@', '＠').replace('.', '。')
        }) {
            assertThat(logIn.as(account, SignUp.PASSWORD).address().toString())
                    .as(account)
                    .startsWith(RunningProduct.PORTAL_CALLBACK);
        }
    }

    @ParameterizedTest
    @CsvSource({"王小明, 登入帳號不得含有「王」", "name@例.com, 登入帳號不得含有「例」", "a b@example.com, 登入帳號不得含有空白"})
    void a_character_that_no_account_has_is_named(String typed, String message) {
        int before = product.testbed().hashes();

        HttpBrowser browser = logIn.as(typed, SignUp.PASSWORD);

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.describedBy("username")).contains(message);
        assertThat(browser.value("username")).isEqualTo(typed);
        assertThat(product.testbed().hashes()).as("nothing is compared").isEqualTo(before);
    }

    @Test
    void a_wrong_password_an_unknown_account_and_an_unknown_number_read_alike() {
        SignUp member = new SignUp(product).toActive();

        String wrong = readable(logIn.as(member.email(), "Wrong-password-1"), member.email());
        String email = Identities.email();
        String unknown = readable(logIn.as(email, "Wrong-password-1"), email);
        String number = Identities.nationalId();
        String unknownNumber = readable(logIn.as(number, "Wrong-password-1"), number);

        assertThat(unknown).isEqualTo(wrong);
        assertThat(unknownNumber).isEqualTo(wrong).contains("帳號或密碼錯誤");
    }

    @Test
    void a_member_who_is_not_active_stays_out_whatever_the_console_has_saved() {
        new SignUp(product).toMailSent();
        String pending = setByConsole(pendingId(), Identities.email(), true);
        String legacy = setByConsole(LegacyMember.of(product).id(), Identities.email(), false);

        for (String account : new String[] {pending, legacy}) {
            int before = product.testbed().hashes();
            HttpBrowser browser = logIn.as(account, SignUp.PASSWORD);
            assertThat(product.testbed().hashes() - before).isEqualTo(1);
            assertThat(browser.page()).isEqualTo("login");
            assertThat(browser.describedBy("password")).contains("帳號或密碼錯誤");
        }
    }

    private String pendingId() {
        return product.admin().users().stream()
                .filter(user -> user.getUsername().startsWith("p-"))
                .max(Comparator.comparing(UserRepresentation::getCreatedTimestamp))
                .orElseThrow()
                .getId();
    }

    /** As an administrator who gives an address and sets a password. It becomes nobody's account by that (ADR 0039). */
    private String setByConsole(String id, String email, boolean verified) {
        UserResource user = product.admin().realm().users().get(id);
        UserRepresentation representation = user.toRepresentation();
        representation.setEmail(email);
        representation.setEmailVerified(verified);
        user.update(representation);
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(SignUp.PASSWORD);
        user.resetPassword(password);
        assertThat(user.toRepresentation().getUsername()).isNotEqualTo(email);
        return email;
    }

    @Test
    void every_refusal_costs_one_hash() {
        SignUp member = new SignUp(product).toActive();
        SignUp pending = new SignUp(product).toMailSent();

        assertThat(hashesOf(member.email(), "Wrong-password-1")).as("wrong").isEqualTo(1);
        assertThat(hashesOf(Identities.email(), "Wrong-password-1"))
                .as("unknown account")
                .isEqualTo(1);
        assertThat(hashesOf(Identities.nationalId(), "Wrong-password-1"))
                .as("unknown number")
                .isEqualTo(1);
        assertThat(hashesOf("nobody", "Wrong-password-1")).as("ill-formed").isEqualTo(1);
        assertThat(hashesOf(pending.email(), "Wrong-password-1")).as("pending").isEqualTo(1);
        hashesOf(member.email(), "Wrong-password-1");
        assertThat(hashesOf(member.email(), "Wrong-password-1")).as("third").isEqualTo(1);
        assertThat(hashesOf(member.email(), SignUp.PASSWORD)).as("locked").isEqualTo(1);
    }

    @Test
    void empty_fields_are_named_and_cost_nothing() {
        int before = product.testbed().hashes();

        HttpBrowser browser = logIn.as("", "");

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.invalidFields()).containsExactly("username", "password");
        assertThat(browser.describedBy("username")).contains("請輸入登入帳號。");
        assertThat(browser.describedBy("password")).contains("請輸入密碼。");
        assertThat(product.testbed().hashes()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "fullWidth", "%sX", "lowerCase"})
    void a_typed_number_is_left_nowhere(String form) {
        for (String number : new String[] {new SignUp(product).toActive().nationalId(), Identities.nationalId()}) {
            String typed = typed(form, number);

            HttpBrowser browser = logIn.as(typed, "Wrong-password-1");

            assertThat(browser.page()).isEqualTo("login");
            String log = product.server().log().text();
            String dump = product.testbed().databaseDump();
            String events = product.admin().events().stream().map(LoginIT::text).collect(Collectors.joining("\n"));
            for (String secret : new String[] {number, typed.strip(), number.toLowerCase(Locale.ROOT)}) {
                assertThat(log).doesNotContain(secret);
                assertThat(dump).doesNotContain(secret);
                assertThat(events).doesNotContain(secret);
                assertThat(browser.cookies())
                        .noneMatch(cookie -> cookie.getValue().contains(secret));
            }
        }
    }

    @Test
    void a_portal_may_propose_an_email_address_and_nothing_else() {
        String email = Identities.email();
        String number = Identities.nationalId();

        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl() + "&login_hint=" + email);
        assertThat(browser.value("username")).isEqualTo(email);
        browser = HttpBrowser.inChinese().open(product.loginUrl() + "&login_hint=" + number);
        assertThat(browser.value("username")).isEmpty();
        assertThat(browser.body()).doesNotContain(number);
    }

    @Test
    void the_page_says_what_the_seed_says() {
        String text =
                HttpBrowser.inChinese().open(product.loginUrl()).document().text();

        assertThat(text)
                .contains("親愛的台灣就業通會員，您好!")
                .contains("為了提高個人資料的安全性，台灣就業通自106年1月起將會員帳號由身分證號碼改為電子郵件信箱。請您於登入前，詳閱以下說明：")
                .contains("若您曾完成eMail信箱認證者，即可以該信箱為會員（登入帳號）完成登入。")
                .contains("若您不確定或尚未完成eMail信箱認證，請先於會員（登入帳號）輸入您的身分證帳號及密碼登入，再依訊息提醒視窗內容指示操作即可！")
                .contains("當您點選以上按鈕，代表您同意接受台灣就業通會員服務條款與隱私權政策。" + "(為杜絕有心人士試探密碼之可能，帳號登入失敗達三次將被鎖住，可使用「忘記密碼」功能取回您的使用權限)");
    }

    private int hashesOf(String account, String password) {
        int before = product.testbed().hashes();
        logIn.as(account, password);
        return product.testbed().hashes() - before;
    }

    /** The page's text without what was typed. */
    private static String readable(HttpBrowser browser, String typed) {
        return browser.document()
                .select("main")
                .html()
                .replace(typed, "")
                .replaceAll("(action|href|nonce|data-challenge)=\"[^\"]*\"", "");
    }

    private static String typed(String form, String number) {
        return switch (form) {
            case "fullWidth" ->
                number.chars()
                        .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                        .collect(Collectors.joining());
            case "lowerCase" -> number.toLowerCase(Locale.ROOT);
            default -> form.formatted(number);
        };
    }

    private static String text(EventRepresentation event) {
        return event.getType() + " " + event.getError() + " " + event.getDetails();
    }
}
