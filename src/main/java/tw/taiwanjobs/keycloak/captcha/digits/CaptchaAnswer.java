package tw.taiwanjobs.keycloak.captcha.digits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import tw.taiwanjobs.keycloak.common.TypedText;

/** The six digits of a challenge; never in a log. */
final class CaptchaAnswer {

    public static final int LENGTH = 6;

    private static final int COMBINATIONS = 1_000_000;
    private static final int DECIMAL = 10;

    private final String digits;

    /** @throws IllegalArgumentException unless there are exactly {@link #LENGTH} ASCII digits */
    public CaptchaAnswer(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("Not six digits");
        }
        this.digits = digits;
    }

    public static CaptchaAnswer random(SecureRandom random) {
        return new CaptchaAnswer(String.format(Locale.ROOT, "%06d", random.nextInt(COMBINATIONS)));
    }

    public String digits() {
        return digits;
    }

    /** Compares in constant time; full-width digits count as digits, white space anywhere is left out. */
    public boolean matches(String typed) {
        return MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.UTF_8),
                normalise(TypedText.cut(typed)).getBytes(StandardCharsets.UTF_8));
    }

    private static String normalise(String typed) {
        return typed.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .map(CaptchaAnswer::foldDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int foldDigit(int codePoint) {
        return Character.isDigit(codePoint) ? '0' + Character.digit(codePoint, DECIMAL) : codePoint;
    }

    @Override
    public String toString() {
        return "CaptchaAnswer[******]";
    }
}
