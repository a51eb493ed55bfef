package tw.taiwanjobs.keycloak.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that can be an account: lower case (S-X2), ASCII, dot-atom form of RFC 5322 without quoted parts or
 * comments, so that it can stand in a mail header, at most 254 characters (RFC 5321 with erratum 1690).
 */
public final class EmailAddress {

    private static final int MAX_LENGTH = 254;

    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String TOP_LABEL = "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])";
    private static final Pattern FORM =
            Pattern.compile("(?=.{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*" + "@" + "(?:" + LABEL + "\\.)+" + TOP_LABEL);

    private final String value;

    private EmailAddress(String value) {
        this.value = value;
    }

    public static Optional<EmailAddress> parse(@Nullable String typed) {
        String text = TypedText.normalize(typed);
        if (text.length() > MAX_LENGTH || !isAscii(text)) {
            return Optional.empty();
        }
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(lowerCase).matches() ? Optional.of(new EmailAddress(lowerCase)) : Optional.empty();
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

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
