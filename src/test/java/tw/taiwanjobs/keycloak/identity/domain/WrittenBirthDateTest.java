package tw.taiwanjobs.keycloak.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.MinguoDate;
import java.time.temporal.ChronoField;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenBirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "1957-11-19, 1957-11-19",
        "1957-1-9, 1957-01-09",
        "１９５７-11-19, 1957-11-19",
        "民國46年11月19日, 1957-11-19",
        "民國 046 年 11 月 19 日, 1957-11-19",
        "民國前3年2月1日, 1909-02-01",
        "046/11/19, 1957-11-19",
        "46/1/9, 1957-01-09",
        "0461119, 1957-11-19",
        "1010229, 2012-02-29",
        "2026-11-30, 2026-11-30"
    })
    void each_form_of_the_old_system_is_read(String written, LocalDate date) {
        assertThat(WrittenBirthDate.parse(written, TODAY)).contains(BirthDate.of(date));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1957-02-30",
                "民國46年13月1日",
                "1020229",
                "0000101",
                "000/01/01",
                "461119",
                "19571119",
                "11/19/1957",
                "1957/11/19",
                "2026-12-01",
                "民國200年1月1日",
                "1800-01-01",
                "1957-11-19T00:00:00",
                "民國46年11月19日生"
            })
    void what_is_no_day_on_which_somebody_was_born_is_none(String written) {
        assertThat(WrittenBirthDate.parse(written, TODAY)).isEmpty();
    }

    @Property
    void the_forms_of_one_day_are_the_same_day(
            @ForAll @IntRange(min = 1, max = 115) int rocYear, @ForAll @IntRange(min = 0, max = 300) int day) {
        LocalDate date = LocalDate.of(rocYear + 1911, 1, 1).plusDays(day);
        MinguoDate roc = MinguoDate.from(date);
        int year = roc.get(ChronoField.YEAR_OF_ERA);
        int month = date.getMonthValue();

        assertThat(new String[] {
                    date.toString(),
                    "民國%d年%d月%d日".formatted(year, month, date.getDayOfMonth()),
                    "%03d/%02d/%02d".formatted(year, month, date.getDayOfMonth()),
                    "%03d%02d%02d".formatted(year, month, date.getDayOfMonth())
                })
                .allSatisfy(written ->
                        assertThat(WrittenBirthDate.parse(written, TODAY)).contains(BirthDate.of(date)));
    }
}
