package tw.taiwanjobs.keycloak.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.common.FieldError;

class ProfileRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Test
    void a_text_is_counted_in_code_points() {
        assertThat(PlainText.check("department", TypedProfile.of("department", "𠮷".repeat(64)), 64))
                .isEmpty();
        assertThat(PlainText.check("department", TypedProfile.of("department", "字".repeat(65)), 64))
                .hasValue(FieldError.of("department", "textTooLongMessage", 64));
    }

    @Test
    void a_text_is_one_safe_line() {
        assertThat(PlainText.check("street", TypedProfile.of("street", "一路\r\nBcc: a@b.tw"), 128))
                .hasValue(FieldError.of("street", "textUnsafeMessage"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "O'Brien", "Ngô Thị", "𠮷", "'t Hooft", ""})
    void a_name_may_be_in_any_script(String name) {
        assertThat(PersonName.check("firstName", TypedProfile.of("firstName", name)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-王小明,nameInvalidMessage",
        ".,nameInvalidMessage",
        "...,nameDotMessage",
        "WWW.example.com,nameDotMessage",
        "王\u202E小明,textUnsafeMessage"
    })
    void a_name_begins_and_ends_like_one(String name, String messageKey) {
        assertThat(PersonName.check("firstName", TypedProfile.of("firstName", name)))
                .hasValue(FieldError.of("firstName", messageKey));
    }

    @ParameterizedTest
    @CsvSource({
        "王小明1,1",
        "１２３,１",
        "😀,😀",
        "王<b>小</b>明,<",
        "win at https://example.com,:",
        "bit.ly/3xYzAbC,.",
        "Rajan A/L Muthu,/",
        "a@example.com,@",
        "=cmd|calc!A0,=",
        "+王小明,+",
        "王\u200B小明,U+200B"
    })
    void a_character_that_no_name_has_is_named(String name, String character) {
        assertThat(PersonName.check("firstName", TypedProfile.of("firstName", name)))
                .hasValue(
                        character.equals(".")
                                ? FieldError.of("firstName", "nameDotMessage")
                                : FieldError.of("firstName", "nameCharacterMessage", character));
    }

    @Test
    void a_name_has_at_most_64_code_points() {
        assertThat(PersonName.check("firstName", TypedProfile.of("firstName", "王".repeat(65))))
                .hasValue(FieldError.of("firstName", "textTooLongMessage", 64));
    }

    @ParameterizedTest
    @CsvSource({
        "'',true",
        "100,true",
        "10001,true",
        "100001,true",
        "10,false",
        "1000,false",
        "1000011,false",
        "1OO,false"
    })
    void a_postal_code_has_three_five_or_six_digits(String code, boolean accepted) {
        assertThat(isAccepted(DigitFormat.POSTAL_CODE, code)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"'',true", "02-77335388,true", "(02)77335388#12,true", "-,false", "fax 12,false", "１２３,false"})
    void a_fax_number_has_digits_and_punctuation(String fax, boolean accepted) {
        assertThat(isAccepted(DigitFormat.FAX, fax)).isEqualTo(accepted);
    }

    @Test
    void the_level_other_needs_an_explanation() {
        TypedProfile other = TypedProfile.of("educationLevel", "99");
        assertThat(MainEducation.checkExplanation("educationLevelOther", other))
                .hasValue(FieldError.of("educationLevelOther", "educationOtherRequiredMessage"));
        assertThat(MainEducation.checkExplanation("educationLevelOther", other.with("educationLevelOther", "自學")))
                .isEmpty();
        assertThat(MainEducation.checkExplanation("educationLevelOther", TypedProfile.of("educationLevel", "06")))
                .isEmpty();
        assertThat(MainEducation.checkExplanation("educationLevelOther", other.editedByAdministrator()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ",,,schoolRequiredMessage,schoolCountyRequiredMessage",
        "臺北市,,,schoolRequiredMessage,",
        ",國立臺灣大學,,,schoolCountyRequiredMessage",
        "臺北市,國立臺灣大學,,,",
        ",,University of Tokyo,,",
        "臺北市,,University of Tokyo,,",
        "臺北市,國立清華大學,,schoolUnknownMessage,",
        "臺北市,University of Tokyo,,schoolUnknownMessage,",
        ",University of Tokyo,,schoolUnknownMessage,schoolCountyRequiredMessage",
        "臺北市,University of Tokyo,東京大學,schoolUnknownMessage,",
        "火星市,國立臺灣大學,,,"
    })
    void a_school_is_listed_with_its_county_or_typed_under_other(
            @Nullable String county,
            @Nullable String name,
            @Nullable String typedName,
            @Nullable String nameError,
            @Nullable String countyError) {
        TypedProfile profile = TypedProfile.of("schoolCounty", county == null ? "" : county)
                .with("schoolName", name == null ? "" : name)
                .with("schoolNameOther", typedName == null ? "" : typedName);

        assertThat(MainEducation.checkSchool("schoolName", profile).map(FieldError::messageKey))
                .isEqualTo(Optional.ofNullable(nameError));
        assertThat(MainEducation.checkSchool("schoolCounty", profile).map(FieldError::messageKey))
                .isEqualTo(Optional.ofNullable(countyError));
        assertThat(MainEducation.checkSchool("schoolName", profile.editedByAdministrator()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ",,true,true",
        "1990,,true,true",
        "1990,6,true,true",
        "1990,06,true,true",
        "2026,7,true,true",
        "2026,8,true,false",
        "2027,1,false,true",
        "1899,6,false,true",
        "78,6,false,true",
        ",6,false,true",
        "1990,13,true,false",
        "1990,0,true,false",
        "1990,x,true,false"
    })
    void graduation_is_a_month_that_has_come(
            @Nullable String year, @Nullable String month, boolean yearIsFine, boolean monthIsFine) {
        TypedProfile profile = TypedProfile.of("graduationYear", year == null ? "" : year)
                .with("graduationMonth", month == null ? "" : month);

        assertThat(GraduationMonth.check("graduationYear", profile, TODAY).isEmpty())
                .isEqualTo(yearIsFine);
        assertThat(GraduationMonth.check("graduationMonth", profile, TODAY).isEmpty())
                .isEqualTo(monthIsFine);
    }

    @ParameterizedTest
    @CsvSource({
        "no,,",
        "no,nonsense,noticeEmailFormatMessage",
        "yes,,noticeEmailRequiredMessage",
        "yes,nonsense,noticeEmailFormatMessage",
        "yes,user@example.com,",
        ",,"
    })
    void notices_need_an_address(String wanted, @Nullable String address, @Nullable String messageKey) {
        TypedProfile profile = TypedProfile.of("noticeEmail", wanted == null ? "" : wanted)
                .with("noticeEmailAddress", address == null ? "" : address);

        assertThat(NoticeEmail.check("noticeEmailAddress", profile).map(FieldError::messageKey))
                .isEqualTo(Optional.ofNullable(messageKey));
    }

    @Test
    void an_administrator_may_save_a_member_without_notice_address() {
        assertThat(NoticeEmail.check(
                        "noticeEmailAddress",
                        TypedProfile.of("noticeEmail", "yes").editedByAdministrator()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "臺北市,中正區,true",
        "臺東縣,臺東市,true",
        "連江縣,南竿鄉,true",
        "臺北市,板橋區,false",
        "臺北市,中正,false",
        "宜蘭縣,釣魚臺列嶼,false",
        "臺北市,'',true",
        "'',板橋區,true",
        "火星市,板橋區,true"
    })
    void a_district_lies_in_its_county(String county, String district, boolean accepted) {
        TypedProfile profile = TypedProfile.of("region", county).with("locality", district);
        assertThat(PostalAddress.check("locality", profile).isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "臺北市,中正區,100,true",
        "臺北市,中正區,10001,true",
        "臺北市,中正區,100001,true",
        "臺北市,中正區,220,false",
        "臺北市,中正區,10,true",
        "臺北市,中正區,'',true",
        "臺北市,'',220,true",
        "臺北市,板橋區,100,true",
        "新竹市,東區,30042,true"
    })
    void a_postal_code_begins_with_the_digits_of_its_district(
            String county, String district, String code, boolean accepted) {
        TypedProfile profile =
                TypedProfile.of("region", county).with("locality", district).with("postal_code", code);
        assertThat(PostalAddress.check("postal_code", profile).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void the_error_names_the_digits() {
        TypedProfile profile =
                TypedProfile.of("region", "臺北市").with("locality", "中正區").with("postal_code", "220");
        assertThat(PostalAddress.check("postal_code", profile))
                .hasValue(FieldError.of("postal_code", "postalCodeDistrictMessage", "100"));
    }

    @ParameterizedTest
    @CsvSource({
        "臺北市,國立台灣大學,臺北市,國立臺灣大學",
        "臺北市,臺北海洋科技大學,臺北市,臺北海洋科技大學",
        "新北市,臺北海洋科技大學,新北市,台北海洋科技大學",
        "'',國立清華大學,新竹市,國立清華大學",
        "臺北市,國立清華大學(新竹市),新竹市,國立清華大學",
        "'',縣立中正國小,'',縣立中正國小",
        "'',縣立中正國小(台東縣),'',縣立中正國小(台東縣)",
        "臺北市,University of Tokyo,臺北市,University of Tokyo",
        "'','','',''"
    })
    void a_school_gets_its_official_name_and_county(
            String county, String name, String officialCounty, String officialName) {
        assertThat(ProfileInput.complete(Map.of("schoolCounty", county, "schoolName", name)))
                .containsEntry("schoolCounty", officialCounty)
                .containsEntry("schoolName", officialName);
    }

    @Test
    void an_empty_postal_code_gets_the_digits_of_the_district() {
        Map<String, String> address = Map.of("region", "臺北市", "locality", "中正區");
        assertThat(ProfileInput.complete(address)).containsEntry("postal_code", "100");

        Map<String, String> withCode = new HashMap<>(address);
        withCode.put("postal_code", "10001");
        assertThat(ProfileInput.complete(withCode)).containsEntry("postal_code", "10001");
    }

    @ParameterizedTest
    @CsvSource({
        "mobile,０９１２－３４５ 678,0912345678",
        "phone2Area,' 02 ',02",
        "postal_code,100-01,10001",
        "fax,（02） 7733-5388,02-77335388",
        "noticeEmailAddress,Ｊ＠Ｇmail。com,j@gmail.com",
        "firstName,阿布．卡阿斐依亚,阿布‧卡阿斐依亚",
        "firstName,巴燕.達魯,巴燕‧達魯",
        "firstName,王\u00A0小\u200B明,王 小明",
        "locality,台東市,臺東市",
        "street,　台北路 1-2 號　,台北路 1-2 號",
        "firstName,Ｊｅａｎ-Luc,Jean-Luc"
    })
    void typed_text_is_brought_into_shape(String attribute, String typed, String normalized) {
        assertThat(ProfileInput.normalize(attribute, typed)).isEqualTo(normalized);
    }

    private static boolean isAccepted(DigitFormat format, String number) {
        return format.check("field", TypedProfile.of("field", number)).isEmpty();
    }
}
