package tw.taiwanjobs.keycloak.identity.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.MinguoChronology;
import java.time.chrono.MinguoEra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.TypedText;

/** The four birth date fields of a form as they were typed. */
final class TypedBirthDate {

    static final String YEAR = "birthYear";
    static final String ROC_YEAR = "birthRocYear";
    static final String MONTH = "birthMonth";
    static final String DAY = "birthDay";

    /** First day of 民國前 20, the oldest year of the form (S-I4). */
    private static final LocalDate OLDEST =
            LocalDate.from(MinguoChronology.INSTANCE.date(MinguoEra.BEFORE_ROC, 20, 1, 1));

    private static final Pattern WESTERN_YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern ROC_YEAR_TEXT =
            Pattern.compile("(?:民國)?\\s*(?<before>" + BirthDate.BEFORE_ROC + "|-)?\\s*(?<year>[0-9]{1,3})\\s*年?");
    private static final Pattern MONTH_OR_DAY = Pattern.compile("[0-9]{1,2}");

    private final String year;
    private final String rocYear;
    private final String month;
    private final String day;

    TypedBirthDate(@Nullable String year, @Nullable String rocYear, @Nullable String month, @Nullable String day) {
        this.year = TypedText.normalize(year);
        this.rocYear = TypedText.normalize(rocYear);
        this.month = TypedText.normalize(month);
        this.day = TypedText.normalize(day);
    }

    BirthDate.Result read(LocalDate today) {
        List<FieldError> unreadable = unreadableFields();
        if (!unreadable.isEmpty()) {
            return new BirthDate.Result.Invalid(unreadable);
        }
        if (yearsDisagree()) {
            return new BirthDate.Result.Invalid(List.of(
                    FieldError.of(YEAR, IdentityMessages.BIRTH_YEARS_DISAGREE),
                    FieldError.of(ROC_YEAR, IdentityMessages.BIRTH_YEARS_DISAGREE)));
        }
        return existingDate()
                .map(date -> withinLifetime(date, today))
                .orElseGet(() -> refused(DAY, IdentityMessages.BIRTH_DATE_INVALID));
    }

    private List<FieldError> unreadableFields() {
        List<FieldError> errors = new ArrayList<>();
        if (year.isEmpty() && rocYear.isEmpty()) {
            errors.add(FieldError.of(YEAR, IdentityMessages.BIRTH_DATE_REQUIRED));
        }
        if (!year.isEmpty() && westernYear().isEmpty()) {
            errors.add(FieldError.of(YEAR, IdentityMessages.BIRTH_DATE_INVALID));
        }
        if (!rocYear.isEmpty() && westernYearOfRocYear().isEmpty()) {
            errors.add(FieldError.of(ROC_YEAR, IdentityMessages.BIRTH_DATE_INVALID));
        }
        monthOrDayError(MONTH, month, 12).ifPresent(errors::add);
        monthOrDayError(DAY, day, 31).ifPresent(errors::add);
        return errors;
    }

    private static Optional<FieldError> monthOrDayError(String field, String text, int max) {
        if (text.isEmpty()) {
            return Optional.of(FieldError.of(field, IdentityMessages.BIRTH_DATE_REQUIRED));
        }
        boolean inRange =
                MONTH_OR_DAY.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= max;
        return inRange ? Optional.empty() : Optional.of(FieldError.of(field, IdentityMessages.BIRTH_DATE_INVALID));
    }

    private boolean yearsDisagree() {
        Optional<Integer> western = westernYear();
        Optional<Integer> roc = westernYearOfRocYear();
        return western.isPresent() && roc.isPresent() && !western.equals(roc);
    }

    private Optional<LocalDate> existingDate() {
        int westernYear = westernYear().or(this::westernYearOfRocYear).orElseThrow();
        try {
            return Optional.of(LocalDate.of(westernYear, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private BirthDate.Result withinLifetime(LocalDate date, LocalDate today) {
        String yearField = year.isEmpty() ? ROC_YEAR : YEAR;
        if (date.isAfter(today)) {
            return refused(yearField, IdentityMessages.BIRTH_DATE_FUTURE);
        }
        if (date.isBefore(OLDEST)) {
            return refused(yearField, IdentityMessages.BIRTH_DATE_TOO_OLD);
        }
        return new BirthDate.Result.Valid(BirthDate.of(date));
    }

    private static BirthDate.Result refused(String field, String messageKey) {
        return new BirthDate.Result.Invalid(List.of(FieldError.of(field, messageKey)));
    }

    private Optional<Integer> westernYear() {
        return WESTERN_YEAR.matcher(year).matches() ? Optional.of(Integer.valueOf(year)) : Optional.empty();
    }

    /** The Western year of a ROC year; there is no year 0 in either direction (S-I6). */
    private Optional<Integer> westernYearOfRocYear() {
        Matcher typed = ROC_YEAR_TEXT.matcher(rocYear);
        if (!typed.matches()) {
            return Optional.empty();
        }
        int yearOfEra = Integer.parseInt(typed.group("year"));
        if (yearOfEra == 0) {
            return Optional.empty();
        }
        MinguoEra era = typed.group("before") == null ? MinguoEra.ROC : MinguoEra.BEFORE_ROC;
        LocalDate firstDay = LocalDate.from(MinguoChronology.INSTANCE.date(era, yearOfEra, 1, 1));
        return Optional.of(firstDay.getYear());
    }
}
