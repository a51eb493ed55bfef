package tw.taiwanjobs.keycloak.identity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.TypedText;

/**
 * A birth date written as one text: ISO {@code 1957-11-19}, or of the ROC {@code 民國46年11月19日}, {@code 046/11/19},
 * {@code 0461119}. Which days there are decides the rule of the form.
 */
public final class WrittenBirthDate {

    private static final Pattern WESTERN = Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})");
    private static final Pattern ROC =
            Pattern.compile("(?:(?<words>民國\\s*(?:前|-)?\\s*[0-9]{1,3})\\s*年\\s*(?<m1>[0-9]{1,2})"
                    + "\\s*月\\s*(?<d1>[0-9]{1,2})\\s*日"
                    + "|(?<slashes>[0-9]{2,3})/(?<m2>[0-9]{1,2})/(?<d2>[0-9]{1,2})"
                    + "|(?<digits>[0-9]{3})(?<m3>[0-9]{2})(?<d3>[0-9]{2}))");

    private WrittenBirthDate() {}

    /**
     * Empty if the text is no date in one of these forms, or one on which nobody who lives was born.
     *
     * @param today the day in Taiwan after which nobody can be born
     */
    public static Optional<BirthDate> parse(@Nullable String text, LocalDate today) {
        return typed(TypedText.normalize(text)).flatMap(date -> date.read(today).value());
    }

    /** As {@link #parse}, with what is wrong said of the one field that holds the text. */
    public static BirthDate.Result read(String field, @Nullable String text, LocalDate today) {
        String written = TypedText.normalize(text);
        if (written.isEmpty()) {
            return refused(field, IdentityMessages.BIRTH_DATE_REQUIRED);
        }
        BirthDate.Result result = typed(written)
                .map(date -> date.read(today))
                .orElseGet(() -> refused(field, IdentityMessages.BIRTH_DATE_INVALID));
        return result.errors().stream()
                .findFirst()
                .map(error -> refused(field, error.messageKey()))
                .orElse(result);
    }

    private static Optional<TypedBirthDate> typed(String written) {
        Matcher western = WESTERN.matcher(written);
        if (western.matches()) {
            return Optional.of(
                    new TypedBirthDate(western.group("year"), "", western.group("month"), western.group("day")));
        }
        Matcher roc = ROC.matcher(written);
        return roc.matches()
                ? Optional.of(new TypedBirthDate(
                        "",
                        either(roc, "words", "slashes", "digits"),
                        either(roc, "m1", "m2", "m3"),
                        either(roc, "d1", "d2", "d3")))
                : Optional.empty();
    }

    private static BirthDate.Result refused(String field, String messageKey) {
        return new BirthDate.Result.Invalid(List.of(FieldError.of(field, messageKey)));
    }

    private static @Nullable String either(Matcher date, String first, String second, String third) {
        if (date.group(first) != null) {
            return date.group(first);
        }
        return date.group(second) != null ? date.group(second) : date.group(third);
    }
}
