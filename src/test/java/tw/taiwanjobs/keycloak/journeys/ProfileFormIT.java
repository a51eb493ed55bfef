package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.admin.client.resource.UserProfileResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPAttributeRequired;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPGroup;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Identity and profile page without JavaScript: choosers in plain steps, rules between fields, dates. */
class ProfileFormIT {

    private final RunningProduct product = RunningProduct.get();
    private final SignUp person = new SignUp(product);
    private final HttpBrowser browser = person.browser();

    @Test
    void a_county_brings_its_districts_and_keeps_everything_typed() {
        person.toProfile();
        browser.submit(with("region", "台北市", "locality", "", "postal_code", "", "showDistricts", "true"));

        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.invalidFields()).isEmpty();
        assertThat(options("locality")).hasSize(13).contains("中正區").doesNotContain("板橋區");
        assertThat(chosen("region")).isEqualTo("臺北市");
        assertThat(browser.value("firstName")).isEqualTo("王小明");
        assertThat(browser.value("street")).isEqualTo("重慶南路一段122號");
        assertThat(chosen("schoolName")).isEqualTo("國立臺灣大學");
    }

    @Test
    void numbers_are_stored_as_they_are_dialled_however_they_are_written() {
        person.toProfile();
        browser.submit(with(
                "mobile", "+886 912-345-678",
                "phone1Number", "(02)2345-6789#12",
                "phone2Area", "２",
                "phone2Number", "＋８８６－２－２９３９３０９１",
                "fax", "+886-2-77335388"));

        assertThat(browser.page()).isEqualTo("mail-sent");
        activate();
        assertThat(List.of(attribute("mobile"), attribute("fax"))).containsExactly("0912345678", "02-77335388");
        assertThat(List.of(attribute("phone1Area"), attribute("phone1Number"), attribute("phone1Extension")))
                .containsExactly("02", "23456789", "12");
        assertThat(List.of(attribute("phone2Area"), attribute("phone2Number"))).containsExactly("02", "29393091");
    }

    @Test
    void a_profile_that_the_realm_has_made_its_own_is_asked_for_as_it_says_but_for_the_last_name() {
        UserProfileResource profile = product.admin().realm().users().userProfile();
        UPConfig before = profile.getConfiguration();
        profile.update(withOwnAttributes(profile.getConfiguration()));
        try {
            person.toProfile();
            assertThat(browser.document().select("[name=lastName], [name=staffNumber]"))
                    .isEmpty();
            assertThat(browser.document().select("[name=nickname]")).hasSize(1);

            browser.submit(with("nickname", "小明", "lastName", "王", "staffNumber", "1", "shoeSize", "42"));

            assertThat(browser.page()).as(browser.document().text()).isEqualTo("mail-sent");
            activate();
            assertThat(attribute("nickname")).isEqualTo("小明");
            assertThat(member().getLastName()).isNull();
            assertThat(member().getAttributes()).doesNotContainKeys("staffNumber", "shoeSize");
        } finally {
            profile.update(before);
        }
    }

    private static UPConfig withOwnAttributes(UPConfig profile) {
        profile.setUnmanagedAttributePolicy(UPConfig.UnmanagedAttributePolicy.ENABLED);
        profile.addGroup(new UPGroup("work"));
        UPAttribute lastName = own("lastName", Set.of("admin", "user"));
        lastName.setRequired(new UPAttributeRequired(Set.of("user"), Set.of()));
        profile.addOrReplaceAttribute(lastName);
        profile.addOrReplaceAttribute(own("nickname", Set.of("admin", "user")));
        profile.addOrReplaceAttribute(own("staffNumber", Set.of("admin")));
        return profile;
    }

    private static UPAttribute own(String name, Set<String> editors) {
        UPAttribute attribute = new UPAttribute(name, new UPAttributePermissions(Set.of(), editors));
        attribute.setGroup("work");
        return attribute;
    }

    @Test
    void a_rare_name_is_stored_and_mailed_as_it_was_typed() {
        String name = "〇\uE000\uDB80\uDC00\uF900\uD87E\uDC00𠮷";
        person.toProfile();
        browser.submit(with("firstName", name));

        assertThat(person.mail().text()).contains("親愛的會員 " + name);
        activate();
        assertThat(product.admin().userByEmail(person.email()).orElseThrow().getFirstName())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, 請領補助 https://bit.ly/3xYz, 姓名不得含有「:」",
        "firstName, gov-tw.info, 姓名中的「.」之後請空一格",
        "firstName, <b>王小明</b>, 姓名不得含有「<」",
        "noticeEmailAddress, 王小明@example.com, 電子郵件信箱不得含有「王」"
    })
    void a_refused_character_is_named_beside_the_field(String field, String typed, String message) {
        person.toProfile();
        browser.submit(with(field, typed, "noticeEmail", "yes"));

        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.describedBy(field)).contains(message);
        assertThat(browser.value(field)).isEqualTo(typed);
        assertThat(browser.value("street")).isEqualTo("重慶南路一段122號");
    }

    @Test
    void a_county_brings_its_schools() {
        person.toProfile();
        browser.submit(with("schoolCounty", "連江縣", "schoolName", "", "showSchools", "true"));

        assertThat(options("schoolName")).hasSize(9).contains("國立馬祖高中");
        assertThat(browser.document().select("[role=status]").text()).contains("8 所學校");

        browser.submit(with("schoolCounty", "連江縣", "schoolName", "國立馬祖高中"));
        assertThat(browser.page()).isEqualTo("mail-sent");
    }

    @Test
    void all_schools_are_searched_by_a_part_of_the_name_and_bring_their_county() {
        person.toProfile();
        browser.submit(with("schoolCounty", "", "schoolName", "", "schoolSearch", "台灣海洋", "showAllSchools", "true"));

        assertThat(options("schoolName")).containsExactly("", "國立臺灣海洋大學(基隆市)");
        assertThat(browser.value("schoolSearch")).isEqualTo("台灣海洋");

        browser.submit(with("schoolCounty", "", "schoolName", "國立臺灣海洋大學(基隆市)"));
        assertThat(browser.page()).isEqualTo("mail-sent");
        activate();
        assertThat(attribute("schoolCounty")).isEqualTo("基隆市");
        assertThat(attribute("schoolName")).isEqualTo("國立臺灣海洋大學");
    }

    @Test
    void a_list_too_long_for_a_page_is_cut_and_says_so() {
        person.toProfile();
        browser.submit(with("schoolName", "", "showAllSchools", "true"));

        assertThat(options("schoolName")).hasSize(501);
        assertThat(browser.document().select("[role=status]").text()).contains("3,270", "500");
    }

    @Test
    void a_button_for_a_list_asks_for_nothing_else() {
        person.toProfile();
        browser.submit(Map.of("showSchools", "true"));

        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.invalidFields()).isEmpty();
        assertThat(browser.document().select("[role=status]").text()).contains("請確認縣市");
    }

    @ParameterizedTest
    @CsvSource({
        "region,火星市,region,此欄位的內容不正確",
        "schoolCounty,火星市,schoolCounty,此欄位的內容不正確",
        "locality,板橋區,locality,鄉鎮市區與縣市不符",
        "locality,'',locality,請選擇鄉鎮市區",
        "postal_code,220,postal_code,前 3 碼應為 100",
        "postal_code,10,postal_code,郵遞區號應為",
        "schoolName,霍格華茲,schoolName,此學校不在所選縣市的清單中",
        "schoolName,國立清華大學,schoolName,此學校不在所選縣市的清單中",
        "schoolName,'',schoolName,請選擇學校名稱",
        "schoolCounty,'',,",
        "gender,other,gender,此欄位的內容不正確",
        "educationLevel,98,educationLevel,此欄位的內容不正確",
        "educationLevel,99,educationLevelOther,請填寫說明",
        "noticeEmail,yes,noticeEmailAddress,請輸入電子郵件信箱",
        "street,OVERLONG,street,請輸入 128 個字以內"
    })
    void a_refusal_stands_at_its_field_and_keeps_what_was_typed(
            String field, String value, String invalidField, String message) {
        person.toProfile();
        String typed = value.equals("OVERLONG") ? "長".repeat(129) : value;
        browser.submit(with(field, typed));

        if (invalidField == null) {
            assertThat(browser.page()).isEqualTo("mail-sent");
            return;
        }
        assertThat(browser.invalidFields()).containsExactly(invalidField);
        assertThat(browser.describedBy(invalidField)).contains(message);
        assertThat(browser.value("firstName")).isEqualTo("王小明");
        if (List.of("locality", "schoolName").contains(field)) {
            assertThat(chosen(field)).isEqualTo(typed);
        } else if (field.equals("postal_code") || field.equals("street")) {
            assertThat(browser.value(field)).isEqualTo(typed);
        }
    }

    @Test
    void a_school_overseas_needs_no_county() {
        person.toProfile();
        browser.submit(with("schoolCounty", "", "schoolName", "", "schoolNameOther", "University of Tokyo"));
        assertThat(browser.page()).isEqualTo("mail-sent");
    }

    @Test
    void fields_that_do_not_apply_are_kept_on_the_page_but_neither_checked_nor_stored() {
        person.toProfile();
        Map<String, String> fields = with(
                "educationLevelOther", "長".repeat(65), "noticeEmailAddress", "nonsense", "schoolNameOther", "\u202Ex");
        fields.put("street", "");
        browser.submit(fields);
        assertThat(browser.invalidFields()).containsExactly("street");
        assertThat(browser.value("educationLevelOther")).isEqualTo("長".repeat(65));
        assertThat(browser.value("noticeEmailAddress")).isEqualTo("nonsense");

        fields.put("street", "重慶南路一段122號");
        browser.submit(fields);
        assertThat(browser.page()).isEqualTo("mail-sent");
        activate();
        assertThat(member().getAttributes())
                .doesNotContainKeys("educationLevelOther", "noticeEmailAddress", "schoolNameOther");
    }

    @Test
    void the_postal_code_of_the_district_is_filled_in() {
        person.toProfile();
        browser.submit(with("postal_code", ""));
        activate();
        assertThat(attribute("postal_code")).isEqualTo("100");
    }

    @Test
    void a_gender_that_differs_from_the_id_gets_a_note_and_goes_on() {
        person.toProfile();
        String other = person.nationalId().charAt(1) == '1' ? "female" : "male";
        browser.submit(with("gender", other, "street", ""));
        Element note = browser.document().selectFirst(".remark");
        assertThat(note.hasAttr("hidden")).isFalse();
        assertThat(browser.invalidFields()).containsExactly("street");

        browser.submit(with("gender", other));
        assertThat(browser.page()).isEqualTo("mail-sent");
    }

    @ParameterizedTest
    @CsvSource({"46,11,19,民國 46 年 11 月 19 日（西元 1957 年 11 月 19 日）", "前3,2,28,民國前 3 年 2 月 28 日（西元 1909 年 2 月 28 日）"})
    void the_full_date_stands_in_both_calendars(String rocYear, String month, String day, String text) {
        person.toIdentity();
        Map<String, String> fields = new HashMap<>(person.identityFields());
        fields.putAll(Map.of("birthYear", "", "birthRocYear", rocYear, "birthMonth", month, "birthDay", day));
        fields.put("email", "nonsense");
        browser.submit(fields);
        assertThat(browser.document().selectFirst("#birthdate-full").text()).isEqualTo(text);

        fields.put("email", person.email());
        browser.submit(fields);
        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.document().selectFirst(".facts").text()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"1957,2,30", "1900,2,29", "1957,2,29", "1957,4,31"})
    void a_day_that_does_not_exist_is_refused_at_the_day(String year, String month, String day) {
        person.toIdentity();
        Map<String, String> fields = new HashMap<>(person.identityFields());
        fields.putAll(Map.of("birthYear", year, "birthRocYear", "", "birthMonth", month, "birthDay", day));
        browser.submit(fields);
        assertThat(browser.invalidFields()).containsExactly("birthDay");
        assertThat(browser.value("birthDay")).isEqualTo(day);
        assertThat(browser.document().selectFirst("#birthdate-full").text()).isEmpty();
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> fields = new HashMap<>(SignUp.profileFields());
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    private List<String> options(String select) {
        return browser.document().select("select[name=" + select + "] option").stream()
                .map(ProfileFormIT::value)
                .toList();
    }

    /** As browsers have it: the text, unless there is a value. */
    private static String value(Element option) {
        return option.hasAttr("value") ? option.val() : option.text();
    }

    private String chosen(String select) {
        return browser.document().select("select[name=" + select + "] option[selected]").stream()
                .map(ProfileFormIT::value)
                .findFirst()
                .orElse("");
    }

    private void activate() {
        person.openLink().submit(SignUp.passwordFields());
    }

    private UserRepresentation member() {
        return product.admin().userByEmail(person.email()).orElseThrow();
    }

    private String attribute(String name) {
        return member().getAttributes().get(name).get(0);
    }
}
