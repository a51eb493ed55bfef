package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A member reads, prints and takes away what is kept. */
class MemberDataIT {

    private static final Map<String, String> DOWNLOAD = Map.of("download", "true");

    private final RunningProduct product = RunningProduct.get();
    private final String page = product.url() + "/realms/" + product.realm() + "/taiwanjobs-member/data";

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void page_and_file_say_the_same_and_the_whole_number_costs_the_password() throws IOException {
        SignUp member = new SignUp(product).toActive();
        String id = product.admin().userByEmail(member.email()).orElseThrow().getId();
        HttpBrowser browser = new LogIn(product).remembering().as(member.email(), SignUp.PASSWORD);
        giveApp(id);

        product.testbed().setClockAhead(Duration.ofMinutes(6));
        browser.open(page);
        assertThat(browser.page()).isEqualTo("member-data");
        assertThat(browser.document().select("main").text())
                .contains("王小明", "教育程度 大學", "會員服務約定條款", "******", member.email(), "我的手機")
                .doesNotContain(member.nationalId());
        assertThat(browser.submit(with(browser, DOWNLOAD)).page())
                .as("an older login")
                .isEqualTo("login");
        browser.submit(Map.of("password", SignUp.PASSWORD));
        browser.submit(Map.of("otp", SecondFactors.code()));
        assertThat(browser.page()).as(browser.document().text()).isEqualTo("member-data");
        assertThat(browser.document().select("main").text()).contains(member.nationalId());

        browser.submit(with(browser, DOWNLOAD));
        JsonNode file = new ObjectMapper().readTree(browser.body());
        assertThat(file.at("/account/0/identityNumber").asText()).isEqualTo(member.nationalId());
        assertThat(file.at("/account/0/id").asText()).isEqualTo(id);
        assertThat(file.at("/acceptances/0/document").asText()).isEqualTo("member-terms");
        assertThat(file.path("profile").findValuesAsText("text")).contains("王小明", "大學");
        for (String section : new String[] {"sessions", "credentials", "devices", "links", "events"}) {
            assertThat(file.path(section)).as(section).isNotEmpty();
        }
        assertThat(browser.body()).doesNotContain("secretData", "\"hash", "argon2", SignUp.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-TW, 信箱已認證 是, 加入會員日期 2, 種類 密碼, 事項 登入, 原因 密碼或驗證不正確, 出生年月日 民國, 用途 完成加入會員, 語言 中文",
        "en, E-mail address verified Yes, Member since 2, Kind Password, What happened Login,"
                + " Reason Wrong password or verification, Date of birth 1957, For To finish the sign-up, Language 中文"
    })
    void the_page_says_everything_in_words_and_the_file_in_codes(String language, ArgumentsAccessor words)
            throws IOException {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser = new LogIn(product).as(member.email(), "not the password");
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));

        browser.open(page + "?kc_locale=" + language);
        assertThat(browser.document().select("dl.facts").text())
                .contains(words.toList().subList(1, words.size()).stream()
                        .map(Object::toString)
                        .toList())
                .doesNotContainPattern(
                        "\\d{4}-\\d\\d-\\d\\d|\\b[a-z]+_[a-z_]+\\b|\\b[A-Z]+_[A-Z_]+\\b|data(Event|Error|Link)")
                .doesNotContain("true", "false", "DataField", "其他（", "Other (", "jobs-portal", "member-terms");

        browser.open(page).submit(with(browser, DOWNLOAD));
        JsonNode file = new ObjectMapper().readTree(browser.body());
        assertThat(file.at("/account/0/emailVerified").asText()).isEqualTo("true");
        assertThat(file.at("/account/0/since").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(file.at("/profile").findValuesAsText("value")).contains("06");
        assertThat(file.at("/credentials/0/type").asText()).isEqualTo("password");
        assertThat(file.at("/events").findValuesAsText("error")).contains("invalid_user_credentials");
        assertThat(file.at("/events/0/details").asText()).isNotEmpty();
        assertThat(file.at("/sessions/0/client").asText()).contains("jobs-portal");
    }

    @Test
    void a_file_is_not_kept_on_the_way_and_no_other_site_gets_one() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);

        browser.post(page, HttpBrowser.encode(DOWNLOAD));
        assertThat(browser.page()).as("without the secret of the page").isEqualTo("member-data");
        browser.open(page).submit(with(browser, DOWNLOAD));
        assertThat(browser.body()).startsWith("{");
        assertThat(HttpBrowser.inChinese().open(page).page()).isEqualTo("login");
    }

    @Test
    void one_of_whom_little_is_known_reads_that() {
        LegacyMember member = LegacyMember.of(product);
        HttpBrowser browser = member.logIn().submit(Map.of("continue", "true"));
        if (browser.page().equals("terms-updated")) {
            browser.submit(Map.of("termsAccepted", "on"));
        }

        browser.open(page);

        assertThat(browser.page()).isEqualTo("member-data");
        assertThat(browser.document().select("main").text()).contains("沒有資料。", member.nationalId());
    }

    private void giveApp(String id) {
        UserRepresentation changed = new UserRepresentation();
        changed.setCredentials(List.of(SecondFactors.app("我的手機")));
        product.admin().realm().users().get(id).update(changed);
    }

    private static Map<String, String> with(HttpBrowser browser, Map<String, String> button) {
        Map<String, String> fields = new HashMap<>(browser.hiddenFields());
        fields.putAll(button);
        return fields;
    }
}
