package tw.taiwanjobs.keycloak.identity.domain;

import java.time.LocalDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.MinguoEra;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.FieldError;

/** A day of birth, with its year in both calendars (S2.11). */
public record BirthDate(LocalDate date) {

    /** Names of the form fields, in their order. */
    public static final List<String> FIELDS =
            List.of(TypedBirthDate.YEAR, TypedBirthDate.ROC_YEAR, TypedBirthDate.MONTH, TypedBirthDate.DAY);

    static final String BEFORE_ROC = "前";

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date);
    }

    /**
     * Reads the four fields of the form. Either year may be empty; two years must agree.
     *
     * @param birthYear Western year, four digits
     * @param birthRocYear ROC year: {@code 46}, {@code 046}, {@code 民國46}; before the ROC {@code 前3}, {@code 民國前3年} or
     *     {@code -3}; there is no year 0
     * @param today the day in Taiwan after which nobody can be born
     */
    public static Result parse(
            @Nullable String birthYear,
            @Nullable String birthRocYear,
            @Nullable String birthMonth,
            @Nullable String birthDay,
            LocalDate today) {
        return new TypedBirthDate(birthYear, birthRocYear, birthMonth, birthDay).read(today);
    }

    /** Reads the attribute of a member; empty if there is none or somebody has written it in another way. */
    public static Optional<BirthDate> stored(@Nullable String attribute) {
        try {
            return attribute == null ? Optional.empty() : Optional.of(of(LocalDate.parse(attribute)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Reads the fields of a form that has them under {@link #FIELDS}. */
    public static Result read(Map<String, String> typed, LocalDate today) {
        return parse(
                typed.get(TypedBirthDate.YEAR),
                typed.get(TypedBirthDate.ROC_YEAR),
                typed.get(TypedBirthDate.MONTH),
                typed.get(TypedBirthDate.DAY),
                today);
    }

    /** The Western year as the form shows it. */
    public String western() {
        return Integer.toString(date.getYear());
    }

    /** The ROC year as the form shows it: {@code 46}, or {@code 前3} for the third year before the ROC. */
    public String roc() {
        return (isBeforeRoc() ? BEFORE_ROC : "") + rocYearOfEra();
    }

    public boolean isBeforeRoc() {
        return MinguoDate.from(date).getEra() == MinguoEra.BEFORE_ROC;
    }

    /** Counted from 1 in both directions. */
    public int rocYearOfEra() {
        return MinguoDate.from(date).get(ChronoField.YEAR_OF_ERA);
    }

    @Override
    public String toString() {
        return "BirthDate[****]";
    }

    /** The date, or what is wrong with the fields. */
    public sealed interface Result {

        /** The date, if the fields make one. */
        Optional<BirthDate> value();

        /** The reasons, if they do not; fields {@code birthYear}, {@code birthRocYear}, {@code birthMonth}, {@code birthDay}. */
        List<FieldError> errors();

        record Valid(BirthDate birthDate) implements Result {

            @Override
            public Optional<BirthDate> value() {
                return Optional.of(birthDate);
            }

            @Override
            public List<FieldError> errors() {
                return List.of();
            }
        }

        record Invalid(List<FieldError> errors) implements Result {

            public Invalid {
                errors = List.copyOf(errors);
            }

            @Override
            public Optional<BirthDate> value() {
                return Optional.empty();
            }
        }
    }
}
