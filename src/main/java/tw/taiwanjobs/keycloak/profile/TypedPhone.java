package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers as people write them and phones fill them in, read as the digits that are dialled in Taiwan: with
 * the country code, with brackets, blanks, dots and hyphens, with the whole number in one field. What cannot be read
 * stays as it was typed, for the rules of the fields to refuse.
 */
final class TypedPhone {

    /** Besides punctuation the unseen direction marks that a number copied from a list of contacts has around it. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}\\p{Cf}\\x{2212}().]");

    /**
     * Behind a plus sign, behind the prefix of a call abroad, or alone; some keep the zero that belongs to calls
     * inside.
     */
    private static final String COUNTRY = "(?:\\+|00|002)?8860?";

    private static final Pattern ABROAD = Pattern.compile(COUNTRY + "(?<rest>[0-9]*)");
    private static final Pattern MOBILE = Pattern.compile("(?:" + COUNTRY + "|0)(?<rest>9[0-9]{8})");
    private static final String TRUNK_PREFIX = "0";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");
    private static final Pattern WITH_EXTENSION = Pattern.compile(
            "(?<number>[^#]*?)(?:[#,;]|ext\\.?|x|轉|分機)[\\s:#]*(?<extension>[0-9]+)", Pattern.CASE_INSENSITIVE);

    private TypedPhone() {}

    /** @return ten digits, or the text as it is */
    static String mobile(String text) {
        Matcher mobile = MOBILE.matcher(joined(text));
        return mobile.matches() ? TRUNK_PREFIX + mobile.group("rest") : text;
    }

    /**
     * A fax number in one field.
     *
     * @return {@code 02-77335388}, with {@code #12} behind it for an extension; without an area code the text without
     *     blanks
     */
    static String fax(String text) {
        Landline read = landline("", text, "");
        if (read.area().isEmpty()) {
            return BLANKS.matcher(text).replaceAll("");
        }
        String number = read.area() + "-" + read.number();
        return read.extension().isEmpty() ? number : number + "#" + read.extension();
    }

    /** The three fields of a landline phone. */
    record Landline(String area, String number, String extension) {}

    static Landline landline(String area, String number, String extension) {
        Matcher withExtension = WITH_EXTENSION.matcher(number);
        if (extension.isEmpty() && withExtension.matches()) {
            return withArea(area, withExtension.group("number"), withExtension.group("extension"));
        }
        Matcher sign = WITH_EXTENSION.matcher(extension);
        return withArea(area, number, sign.matches() ? sign.group("extension") : joined(extension));
    }

    private static Landline withArea(String area, String number, String extension) {
        String areaDigits = official(joined(area));
        String digits = joined(number);
        if (NumberingPlan.isArea(areaDigits) && isNumberOf(areaDigits, digits)) {
            return new Landline(areaDigits, digits, extension);
        }
        return whole(areaDigits, digits)
                .flatMap(national -> NumberingPlan.areaOf(national)
                        .filter(found ->
                                areaDigits.isEmpty() || areaDigits.equals(TRUNK_PREFIX) || found.equals(areaDigits))
                        .map(found -> new Landline(found, national.substring(found.length()), extension)))
                .orElseGet(() -> new Landline(
                        NumberingPlan.isArea(areaDigits) ? areaDigits : area,
                        DIGITS.matcher(digits).matches() ? digits : number,
                        extension));
    }

    /**
     * The number with its area code, where it was typed with one or where only zero and country stand in that field.
     */
    private static Optional<String> whole(String area, String digits) {
        Matcher abroad = ABROAD.matcher(digits);
        if (abroad.matches()) {
            return Optional.of(TRUNK_PREFIX + abroad.group("rest"));
        }
        if (!DIGITS.matcher(digits).matches() || digits.isEmpty()) {
            return Optional.empty();
        }
        if (digits.startsWith(TRUNK_PREFIX)) {
            return Optional.of(digits);
        }
        return area.equals(TRUNK_PREFIX) ? Optional.of(TRUNK_PREFIX + digits) : Optional.empty();
    }

    /** {@code 02} for {@code 2} and {@code +8862}, {@code 0} for the country code alone. */
    private static String official(String area) {
        Matcher abroad = ABROAD.matcher(area);
        if (abroad.matches()) {
            return TRUNK_PREFIX + abroad.group("rest");
        }
        return NumberingPlan.isArea(TRUNK_PREFIX + area) ? TRUNK_PREFIX + area : area;
    }

    private static boolean isNumberOf(String area, String digits) {
        return DIGITS.matcher(digits).matches() && !digits.isEmpty() && NumberingPlan.isLength(area, digits.length());
    }

    private static String joined(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }
}
