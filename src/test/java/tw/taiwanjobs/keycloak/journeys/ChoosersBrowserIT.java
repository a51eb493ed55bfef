package tw.taiwanjobs.keycloak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;

/** Choosers, conditional fields and the date of birth in Chromium. */
@ExtendWith(Chromium.class)
class ChoosersBrowserIT {

    private final RunningProduct product = RunningProduct.get();
    private Page page;

    @BeforeEach
    void openIdentity(Devices devices) {
        devices.letFail("/taiwanjobs-lists/");
        page = devices.take(Device.PHONE).page();
        page.navigate(product.signUpUrl());
        page.check("[name=termsAccepted]");
        submit();
        page.waitForSelector("[data-page=identity]");
    }

    @Test
    void a_school_is_found_by_typing_and_chosen_by_keyboard() {
        openProfile();
        field("schoolCounty").selectOption("臺北市");
        Locator school = field("schoolName");
        assertThat(school).hasAttribute("role", "combobox");
        assertThat(school).hasAttribute("aria-autocomplete", "list");
        assertThat(school).hasAttribute("aria-expanded", "false");

        school.pressSequentially("台灣大學");
        assertThat(school).hasAttribute("aria-expanded", "true");
        assertThat(options().first()).hasText("國立臺灣大學");
        assertThat(page.locator("#" + school.getAttribute("aria-controls"))).hasAttribute("role", "listbox");
        assertThat(page.locator("#schoolName-list + [role=status]")).containsText("找到");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        school.press("ArrowDown");
        assertThat(options().first()).hasAttribute("aria-selected", "true");
        assertThat(school)
                .hasAttribute("aria-activedescendant", options().first().getAttribute("id"));
        school.press("ArrowUp");
        assertThat(options().last()).hasAttribute("aria-selected", "true");
        school.press("ArrowDown");
        school.press("Enter");
        assertThat(school).hasValue("國立臺灣大學");
        assertThat(school).hasAttribute("aria-expanded", "false");
        assertThat(school).isFocused();
        assertThat(page.locator("main")).hasAttribute("data-page", "profile");
    }

    @Test
    void a_quick_enter_waits_for_the_list_and_sends_nothing() {
        Queue<Route> underWay = new ArrayDeque<>();
        page.route("**/taiwanjobs-lists/**/schools/**", underWay::add);
        openProfile();
        field("schoolCounty").selectOption("臺北市");
        Locator school = field("schoolName");
        school.pressSequentially("台灣大學");
        school.press("ArrowDown");
        school.press("Enter");
        school.press("Tab");
        page.waitForCondition(() -> !underWay.isEmpty());
        underWay.remove().resume();

        assertThat(school).hasValue("國立臺灣大學");
        assertThat(options().first()).isHidden();
        assertThat(page.locator("main")).hasAttribute("data-page", "profile");
        assertThat(page.locator("[aria-invalid=true]")).hasCount(0);
    }

    @Test
    void escape_closes_the_list_and_then_empties_the_field() {
        openProfile();
        field("schoolCounty").selectOption("連江縣");
        Locator school = field("schoolName");
        school.pressSequentially("馬祖");
        assertThat(options().first()).hasText("國立馬祖高中");

        school.press("Escape");
        assertThat(school).hasAttribute("aria-expanded", "false");
        assertThat(school).hasValue("馬祖");
        school.press("Escape");
        assertThat(school).hasValue("");
    }

    @Test
    void all_schools_are_found_whatever_the_county_and_bring_theirs() {
        openProfile();
        field("schoolCounty").selectOption("臺北市");
        page.locator("[name=showAllSchools]").click();
        assertThat(page.locator("[name=showAllSchools]")).hasAttribute("aria-pressed", "true");
        field("schoolName").pressSequentially("臺灣海洋");
        options().first().click();

        assertThat(field("schoolName")).hasValue("國立臺灣海洋大學");
        assertThat(field("schoolCounty")).hasValue("基隆市");
        assertThat(field("schoolNameOther")).isHidden();
    }

    @Test
    void a_school_that_is_not_listed_moves_to_the_field_for_others() {
        openProfile();
        field("schoolName").pressSequentially("University of Tokyo");
        assertThat(options()).hasCount(1);
        field("schoolName").press("ArrowDown");
        field("schoolName").press("Enter");

        assertThat(field("schoolName")).hasValue("");
        assertThat(field("schoolNameOther")).hasValue("University of Tokyo");
        assertThat(field("schoolNameOther")).isFocused();
    }

    @Test
    void the_district_follows_the_county_and_begins_the_postal_code() {
        openProfile();
        field("region").selectOption("臺北市");
        field("locality").selectOption("中正區");
        assertThat(field("postal_code")).hasValue("100");
        field("postal_code").fill("10001");
        field("region").selectOption("新北市");
        field("locality").selectOption("板橋區");
        assertThat(field("postal_code")).hasValue("220");
        assertThat(page.locator("[name=showDistricts]")).isHidden();
    }

    @Test
    void a_list_that_does_not_come_leaves_the_plain_form() {
        page.route("**/taiwanjobs-lists/**", route -> route.abort());
        openProfile();
        field("region").selectOption("臺北市");
        assertThat(page.locator("[name=showDistricts]")).isVisible();
        field("schoolName").click();
        assertThat(page.locator("[name=showSchools]")).isVisible();

        page.locator("[name=showDistricts]").click();
        field("locality").selectOption("中正區");
    }

    @Test
    void fields_are_shown_when_they_apply_and_keep_what_was_typed() {
        openProfile();
        assertThat(field("educationLevelOther")).isHidden();
        assertThat(field("noticeEmailAddress")).isHidden();
        field("educationLevel").selectOption("99");
        field("educationLevelOther").fill("𠮷".repeat(60));
        assertThat(page.locator("[data-counts=educationLevelOther]")).hasText("還可輸入 4 個字。");
        field("educationLevelOther").fill("字".repeat(65));
        assertThat(page.locator("[data-counts=educationLevelOther]")).containsText("已超過 1 個字");
        field("educationLevel").selectOption("06");
        assertThat(field("educationLevelOther")).isHidden();
        page.check("[name=noticeEmail][value=yes]");
        assertThat(field("noticeEmailAddress")).isVisible();

        submit();
        page.waitForSelector("#error-summary");
        assertThat(page.locator("#educationLevelOther-error")).hasCount(0);
        field("educationLevel").selectOption("99");
        assertThat(field("educationLevelOther")).hasValue("字".repeat(65));
    }

    @Test
    void years_fill_each_other_in_and_the_full_date_stands_below() {
        Locator full = page.locator("#birthdate-full");
        field("birthRocYear").pressSequentially("46");
        assertThat(field("birthYear")).hasValue("1957");
        field("birthMonth").fill("2");
        field("birthDay").fill("29");
        assertThat(full).hasText("");
        field("birthDay").fill("28");
        assertThat(full).hasText("民國 46 年 2 月 28 日（西元 1957 年 2 月 28 日）");
        field("birthYear").fill("1909");
        assertThat(field("birthRocYear")).hasValue("前3");
        assertThat(full).hasText("民國前 3 年 2 月 28 日（西元 1909 年 2 月 28 日）");
        assertThat(full).hasAttribute("role", "status");
    }

    @Test
    void the_notice_is_folded_on_a_narrow_screen_and_open_on_a_wide_one() {
        assertThat(page.locator(".data-notice ol")).isHidden();
        page.locator(".data-notice summary").click();
        assertThat(page.locator(".data-notice ol")).isVisible();

        page.setViewportSize(1280, 900);
        page.reload();
        assertThat(page.locator(".data-notice ol")).isVisible();
    }

    private void openProfile() {
        new SignUp(product)
                .identityFields()
                .forEach((name, value) -> field(name).fill(value));
        submit();
        page.waitForSelector("[data-page=profile]");
        page.waitForLoadState();
    }

    private Locator field(String name) {
        return page.locator("[name=" + name + "]");
    }

    private Locator options() {
        return page.locator("[role=listbox] [role=option]");
    }

    private void submit() {
        page.locator("main form .button-primary").click();
    }
}
