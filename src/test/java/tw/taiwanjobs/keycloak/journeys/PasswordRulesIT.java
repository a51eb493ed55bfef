package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                        "Rules for the password; both must hold:",
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
        assertThat(rules(HttpBrowser.inEnglish())).containsExactly("Rule for the password:", english);
    }

    @Test
    void without_rules_nothing_is_told() {
        setPolicy("notAccount(undefined)");

        assertThat(rules(HttpBrowser.inEnglish())).isEmpty();
    }

    private List<String> rules(HttpBrowser browser) {
        String link = new SignUp(product, browser).toMailSent().mail().link().toString();
        HttpBrowser page = browser.open(link);
        assertThat(page.page()).isEqualTo("set-password");
        return page.document().select("#password-rules p, #password-rules li").eachText();
    }

    private void setPolicy(String policy) {
        product.admin().changeRealm(realm -> realm.setPasswordPolicy(policy));
    }
}
