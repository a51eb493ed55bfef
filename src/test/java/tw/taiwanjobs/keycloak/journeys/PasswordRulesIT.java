package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The set-password page says the rules that the realm's password policy has. */
class PasswordRulesIT {

    private final RunningProduct product = RunningProduct.get();
    private String before = "";

    @BeforeEach
    void rememberPolicy() {
        before = product.admin().realm().toRepresentation().getPasswordPolicy();
    }

    @AfterEach
    void restorePolicy() {
        setPolicy(before);
    }

    @Test
    void the_standard_policy_reads_as_the_printed_guide_in_chinese() {
        assertThat(rules(HttpBrowser.inChinese()))
                .containsExactly("密碼設定規則，必須同時包含下面二者：", "長度限制為 8-20 字。", "包含右列4種類型中之2種：英文大寫、英文小寫、數字、特殊符號(例如：& # *)。");
    }

    @Test
    void the_standard_policy_reads_alike_in_english() {
        assertThat(rules(HttpBrowser.inEnglish()))
                .containsExactly(
                        "Your password must meet both of these rules:",
                        "8 to 20 characters.",
                        "At least 2 of these 4 kinds: upper case letters, lower case letters, digits, special characters"
                                + " (for example & # *).");
    }

    @Test
    void another_policy_changes_the_numbers() {
        setPolicy("length(10) and maxLength(16) and characterClasses(3)");

        assertThat(rules(HttpBrowser.inChinese()))
                .contains("長度限制為 10-16 字。", "包含右列4種類型中之3種：英文大寫、英文小寫、數字、特殊符號(例如：& # *)。");
        assertThat(rules(HttpBrowser.inEnglish()))
                .contains("10 to 16 characters.")
                .anyMatch(rule -> rule.startsWith("At least 3 of these 4 kinds: "));
    }

    @ParameterizedTest
    @CsvSource({
        "length(12), 長度限制為 12 字以上。, At least 12 characters.",
        "maxLength(64), 長度限制為 64 字以內。, At most 64 characters."
    })
    void a_rule_that_the_policy_lacks_is_not_told(String policy, String chinese, String english) {
        setPolicy(policy);

        assertThat(rules(HttpBrowser.inChinese())).containsExactly("密碼設定規則：", chinese);
        assertThat(rules(HttpBrowser.inEnglish())).containsExactly("Your password must meet this rule:", english);
    }

    @Test
    void without_rules_nothing_is_told() {
        setPolicy("notAccount(undefined)");

        assertThat(rules(HttpBrowser.inEnglish())).isEmpty();
    }

    @Test
    void every_policy_of_keycloak_and_ours_is_told_in_words() {
        setPolicy("length(8) and maxLength(64) and characterClasses(2) and upperCase(1) and lowerCase(2) and digits(3)"
                + " and specialChars(1) and regexPattern(^[^<>]*$) and notAccount(undefined) and notUsername(undefined)"
                + " and notContainsUsername(undefined) and notEmail(undefined) and commonPassword(undefined)"
                + " and passwordHistory(5) and passwordAge(30) and forceExpiredPasswordChange(90)"
                + " and hashIterations(5)");

        HttpBrowser chinese = page(HttpBrowser.inChinese());
        assertThat(told(chinese, "#password-rules"))
                .containsExactly(
                        "密碼設定規則，必須同時符合下列各項：",
                        "長度限制為 8-64 字。",
                        "包含右列4種類型中之2種：英文大寫、英文小寫、數字、特殊符號(例如：& # *)。",
                        "英文大寫至少 1 個。",
                        "英文小寫至少 2 個。",
                        "數字至少 3 個。",
                        "特殊符號(例如：& # *)至少 1 個。",
                        "格式須符合 ^[^<>]*$（正規表示式）。");
        assertThat(told(chinese, "#password-rules-more"))
                .containsExactly(
                        "另外：",
                        "不得與帳號或身分證字號相同。",
                        "不得與使用者名稱相同。",
                        "不得包含使用者名稱。",
                        "不得與電子郵件信箱相同。",
                        "不得使用過於常見的密碼。",
                        "不得與最近 5 次使用過的密碼相同。",
                        "不得與 30 天內使用過的密碼相同。",
                        "使用 90 天後須重新設定。");
        HttpBrowser english = page(HttpBrowser.inEnglish());
        assertThat(told(english, "#password-rules")).hasSize(8).contains("Digits: at least 3.");
        assertThat(told(english, "#password-rules-more"))
                .hasSize(9)
                .contains("It has to be changed from time to time (number of days: 90).");
        english.submit(ForgotPasswordVisit.passwordFields("lowercase-1"));
        assertThat(english.describedBy("password-new")).startsWith("Error: The password must contain");
    }

    private static List<String> told(HttpBrowser page, String list) {
        return page.document().select(list + " p, " + list + " li").eachText();
    }

    private List<String> rules(HttpBrowser browser) {
        return told(page(browser), "#password-rules");
    }

    private HttpBrowser page(HttpBrowser browser) {
        String link = new SignUp(product, browser).toMailSent().mail().link().toString();
        HttpBrowser page = browser.open(link);
        assertThat(page.page()).isEqualTo("set-password");
        return page;
    }

    private void setPolicy(String policy) {
        product.admin().changeRealm(realm -> realm.setPasswordPolicy(policy));
    }
}
