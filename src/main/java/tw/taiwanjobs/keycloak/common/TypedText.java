package tw.taiwanjobs.keycloak.common;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person typed into one line of a form. */
public final class TypedText {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = FULL_WIDTH_FIRST - '!';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    private static final String BLANK = "[\\s\\p{Z}\\x{85}\\x{180E}\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}]";
    private static final Pattern LEADING_BLANKS = Pattern.compile("^" + BLANK + "+");
    private static final Pattern TRAILING_BLANKS = Pattern.compile("(?<!" + BLANK + ")" + BLANK + "+\\z");

    /** Control characters, surrogates without their partner, line and paragraph separators, bidi controls. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private TypedText() {}

    /**
     * Folds full-width ASCII and the ideographic space to half width, composes to Unicode NFC and strips white space,
     * line breaks, byte order marks and zero-width characters at both ends. {@code null} becomes the empty string.
     */
    public static String normalize(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String composed = Normalizer.normalize(foldFullWidth(typed), Normalizer.Form.NFC);
        String withoutLeading = LEADING_BLANKS.matcher(composed).replaceFirst("");
        return TRAILING_BLANKS.matcher(withoutLeading).replaceFirst("");
    }

    /** Whether the text is one line that may be shown, mailed and logged: see {@link #UNSAFE} for what is refused. */
    public static boolean isSafeLine(String text) {
        return !UNSAFE.matcher(text).find();
    }

    /** Length in Unicode code points after NFC, the unit of every length limit on the form (S-X15). */
    public static int codePoints(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length());
    }

    private static String foldFullWidth(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(halfWidth((char) c)));
        return folded.toString();
    }

    private static char halfWidth(char c) {
        if (c == IDEOGRAPHIC_SPACE) {
            return ' ';
        }
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_OFFSET) : c;
    }
}
