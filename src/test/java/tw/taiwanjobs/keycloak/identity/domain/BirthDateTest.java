package tw.taiwanjobs.keycloak.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.common.FieldError;

class BirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @ParameterizedTest(name = "{0} {1}-{2}-{3}: {6}")
    @CsvFileSource(resources = "/vectors/minguo-vectors.csv", numLinesToSkip = 1)
    void reads_roc_dates(
            String era,
            String rocYear,
            String month,
            String day,
            @Nullable LocalDate date,
            boolean valid,
            String note) {
        String typedYear = (era.equals("ROC") ? "" : "前") + rocYear;

        BirthDate.Result result = BirthDate.parse("", typedYear, month, day, TODAY);

        assertThat(result.value().isPresent()).isEqualTo(valid);
        result.value().ifPresent(birthDate -> {
            assertThat(birthDate.date()).isEqualTo(date);
            assertThat(birthDate.roc()).isEqualTo(typedYear);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "46,1957",
        "046,1957",
        "民國46,1957",
        "民國 46 年,1957",
        "４６,1957",
        "前3,1909",
        "民國前3年,1909",
        "-3,1909",
        "－３,1909",
        "前20,1892",
        "100,2011"
    })
    void reads_roc_years_as_people_write_them(String rocYear, int westernYear) {
        assertThat(BirthDate.parse(null, rocYear, "6", "15", TODAY).value())
                .hasValue(BirthDate.of(LocalDate.of(westernYear, 6, 15)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "000", "前0", "-0", "1957", "前", "民國", "4 6", "四十六", "+46", "前-3", "٤٦"})
    void refuses_other_roc_years(String rocYear) {
        assertThat(BirthDate.parse("", rocYear, "11", "19", TODAY).errors())
                .containsExactly(FieldError.of("birthRocYear", "birthDateInvalidMessage"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"57", "019570", "195７a", "-1957", "民國46", "١٩٥٧"})
    void refuses_other_western_years(String year) {
        assertThat(BirthDate.parse(year, "", "11", "19", TODAY).errors())
                .containsExactly(FieldError.of("birthYear", "birthDateInvalidMessage"));
    }

    @Test
    void takes_either_year_or_two_that_agree() {
        BirthDate expected = BirthDate.of(LocalDate.of(1957, 11, 19));
        assertThat(BirthDate.parse("1957", null, "11", "19", TODAY).value()).hasValue(expected);
        assertThat(BirthDate.parse(null, "46", "11", "19", TODAY).value()).hasValue(expected);
        assertThat(BirthDate.parse("１９５７", "46", " 11", "19 ", TODAY).value()).hasValue(expected);
    }

    @Test
    void refuses_two_years_that_disagree() {
        assertThat(BirthDate.parse("1957", "47", "11", "19", TODAY).errors())
                .containsExactly(
                        FieldError.of("birthYear", "birthYearsDisagreeMessage"),
                        FieldError.of("birthRocYear", "birthYearsDisagreeMessage"));
    }

    @Test
    void asks_for_each_missing_field() {
        assertThat(BirthDate.parse(null, "", " ", null, TODAY).errors())
                .extracting(FieldError::field, FieldError::messageKey)
                .containsExactly(
                        tuple("birthYear", "birthDateRequiredMessage"),
                        tuple("birthMonth", "birthDateRequiredMessage"),
                        tuple("birthDay", "birthDateRequiredMessage"));
    }

    @ParameterizedTest
    @CsvSource({
        "1957,0,1,birthMonth",
        "1957,13,1,birthMonth",
        "1957,x,1,birthMonth",
        "1957,001,1,birthMonth",
        "1957,1,0,birthDay",
        "1957,1,32,birthDay",
        "1957,1,-1,birthDay",
        "1957,2,29,birthDay",
        "1900,2,29,birthDay",
        "1957,4,31,birthDay"
    })
    void refuses_dates_that_do_not_exist(String year, String month, String day, String field) {
        assertThat(BirthDate.parse(year, "", month, day, TODAY).errors())
                .containsExactly(FieldError.of(field, "birthDateInvalidMessage"));
    }

    @Test
    void today_is_the_last_day() {
        assertThat(BirthDate.parse("2026", "115", "7", "15", TODAY).value()).isPresent();
        assertThat(BirthDate.parse("2026", "115", "7", "16", TODAY).errors())
                .containsExactly(FieldError.of("birthYear", "birthDateFutureMessage"));
        assertThat(BirthDate.parse("", "116", "1", "1", TODAY).errors())
                .containsExactly(FieldError.of("birthRocYear", "birthDateFutureMessage"));
    }

    @Test
    void twenty_years_before_the_roc_is_the_first_year() {
        assertThat(BirthDate.parse("1892", "前20", "1", "1", TODAY).value()).isPresent();
        assertThat(BirthDate.parse("1891", "", "12", "31", TODAY).errors())
                .containsExactly(FieldError.of("birthYear", "birthDateTooOldMessage"));
        assertThat(BirthDate.parse("", "前21", "12", "31", TODAY).errors())
                .containsExactly(FieldError.of("birthRocYear", "birthDateTooOldMessage"));
    }

    @Property
    void every_date_survives_the_form_in_both_calendars(
            @ForAll @DateRange(min = "1892-01-01", max = "2026-07-15") LocalDate date) {
        BirthDate birthDate = BirthDate.of(date);
        String month = Integer.toString(date.getMonthValue());
        String day = Integer.toString(date.getDayOfMonth());

        assertThat(List.of(
                        BirthDate.parse(birthDate.western(), birthDate.roc(), month, day, TODAY),
                        BirthDate.parse(birthDate.western(), "", month, day, TODAY),
                        BirthDate.parse("", birthDate.roc(), month, day, TODAY)))
                .allSatisfy(result -> assertThat(result.value()).hasValue(birthDate));
    }

    @Property
    void any_text_gets_an_answer(
            @ForAll String year, @ForAll String rocYear, @ForAll String month, @ForAll String day) {
        BirthDate.Result result = BirthDate.parse(year, rocYear, month, day, TODAY);
        assertThat(result.value().isEmpty()).isNotEqualTo(result.errors().isEmpty());
    }

    @Test
    void is_not_shown() {
        BirthDate birthDate = BirthDate.of(LocalDate.of(1957, 11, 19));
        assertThat(birthDate.toString()).doesNotContain("1957").doesNotContain("46");
        assertThat(new BirthDate.Result.Valid(birthDate).toString()).doesNotContain("1957");
    }
}
