package tw.taiwanjobs.keycloak.profile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.common.FieldError;

/** 畢(肄)業年月 (S2.26): Western year and month, both optional, but no month without its year and none to come. */
final class GraduationMonth {

    private static final String INVALID = "graduationInvalidMessage";

    private static final int FIRST_YEAR = 1900;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");

    private final String year;
    private final String month;
    private final YearMonth thisMonth;

    private GraduationMonth(ProfileValues values, LocalDate today) {
        this.year = values.get(ProfileAttributes.GRADUATION_YEAR);
        this.month = values.get(ProfileAttributes.GRADUATION_MONTH);
        this.thisMonth = YearMonth.from(today);
    }

    /** The error that belongs to the year or to the month. */
    public static Optional<FieldError> check(String attribute, ProfileValues values, LocalDate today) {
        GraduationMonth graduation = new GraduationMonth(values, today);
        boolean fine = switch (attribute) {
            case ProfileAttributes.GRADUATION_YEAR -> graduation.yearIsFine();
            case ProfileAttributes.GRADUATION_MONTH -> graduation.monthIsFine();
            default -> true;
        };
        return fine ? Optional.empty() : Optional.of(FieldError.of(attribute, INVALID));
    }

    private boolean yearIsFine() {
        return year.isBlank() ? month.isBlank() : yearExists();
    }

    private boolean yearExists() {
        return YEAR.matcher(year).matches()
                && Integer.parseInt(year) >= FIRST_YEAR
                && Integer.parseInt(year) <= thisMonth.getYear();
    }

    private boolean monthIsFine() {
        if (month.isBlank()) {
            return true;
        }
        if (!MONTH.matcher(month).matches()) {
            return false;
        }
        return !yearExists()
                || !YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))
                        .isAfter(thisMonth);
    }
}
