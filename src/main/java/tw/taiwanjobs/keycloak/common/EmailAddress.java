package tw.taiwanjobs.keycloak.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that can be an account: lower case (S-X2), ASCII, dot-atom form of RFC 5322 without quoted parts or
 * comments, so that it can stand in a mail header, at most 254 characters (RFC 5321 with erratum 1690). Full-width
 * characters and the full stops that Chinese keyboards write are read as what they stand for.
 */
public final class EmailAddress {

    private static final int MAX_LENGTH = 254;

    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String TOP_LABEL = "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])";
    /** Of Chinese and Japanese keyboards; that of full width is folded with all others of its kind. */
    private static final Pattern IDEOGRAPHIC_FULL_STOP = Pattern.compile("[\\x{3002}\\x{FF61}]");

    private static final Pattern FOREIGN_CHARACTER = Pattern.compile("[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]");
    private static final Pattern FORM =
            Pattern.compile("(?=.{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*" + "@" + "(?:" + LABEL + "\\.)+" + TOP_LABEL);

    private final String value;

    private EmailAddress(String value) {
        this.value = value;
    }

    public static Optional<EmailAddress> parse(@Nullable String typed) {
        String text = normalize(typed);
        if (text.length() > MAX_LENGTH || FOREIGN_CHARACTER.matcher(text).find()) {
            return Optional.empty();
        }
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(lowerCase).matches() ? Optional.of(new EmailAddress(lowerCase)) : Optional.empty();
    }

    /**
     * Why the text is no address: a character that no address has, which is named, or else its form.
     *
     * @param messages what the message keys begin with; they go on with {@code CharacterMessage}, {@code
     *     BlankMessage} and {@code FormatMessage}
     */
    public static FieldError refusal(String field, @Nullable String typed, String messages) {
        return foreignCharacter(field, typed, messages)
                .orElseGet(() -> FieldError.of(field, messages + "FormatMessage"));
    }

    /** The first character that no address has, as {@link #refusal} says it. */
    public static Optional<FieldError> foreignCharacter(String field, @Nullable String typed, String messages) {
        Matcher foreign = FOREIGN_CHARACTER.matcher(normalize(typed));
        if (!foreign.find()) {
            return Optional.empty();
        }
        RefusedCharacter character = RefusedCharacter.foundBy(foreign);
        return Optional.of(
                character.isBlank()
                        ? FieldError.of(field, messages + "BlankMessage")
                        : FieldError.of(field, messages + "CharacterMessage", character.shown()));
    }

    public String value() {
        return value;
    }

    /** {@code j***@g***.com} for {@code john@gmail.com}: enough for its owner to know it again. */
    public String masked() {
        int at = value.indexOf('@');
        return value.charAt(0) + "***@" + value.charAt(at + 1) + "***" + value.substring(value.lastIndexOf('.'));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailAddress that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String normalize(@Nullable String typed) {
        return IDEOGRAPHIC_FULL_STOP.matcher(TypedText.normalize(typed)).replaceAll(".");
    }
}
