package tw.taiwanjobs.keycloak.common;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into one line of a form, or what came in its place in a header, a cookie or a parameter.
 * Whatever its length, only the first {@link #LONGEST} UTF-16 units are looked at: composing takes time that grows
 * with the square of a run of combining marks.
 */
public final class TypedText {

    /**
     * UTF-16 units that are kept of a text: more than any rule allows, also after composing, where at most four
     * characters become one, and few enough to be worked on and shown again at next to no cost.
     */
    public static final int LONGEST = 1_000;

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = FULL_WIDTH_FIRST - '!';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    /** The two blocks of compatibility ideographs; NFC would replace most of them, and names are written with them. */
    private static final Pattern COMPOSED = Pattern.compile("[^\\x{F900}-\\x{FAFF}\\x{2F800}-\\x{2FA1F}]+");

    private static final String BLANK = "[\\s\\p{Z}\\x{85}\\x{180E}\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}]";
    private static final Pattern LEADING_BLANKS = Pattern.compile("^" + BLANK + "+");
    private static final Pattern TRAILING_BLANKS = Pattern.compile("(?<!" + BLANK + ")" + BLANK + "+\\z");

    /** Control characters, surrogates without their partner, line and paragraph separators, bidi controls. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private TypedText() {}

    /**
     * Cuts to {@link #LONGEST}, folds full-width ASCII and the ideographic space to half width, composes to Unicode
     * NFC, but keeps compatibility ideographs as typed, and strips white space, line breaks, byte order marks and
     * zero-width characters at both ends. {@code null} becomes the empty string.
     */
    public static String normalize(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String composed = compose(foldFullWidth(cut(typed)));
        String withoutLeading = LEADING_BLANKS.matcher(composed).replaceFirst("");
        return TRAILING_BLANKS.matcher(withoutLeading).replaceFirst("");
    }

    /** Whether the text is one line that may be shown, mailed and logged: see {@link #UNSAFE} for what is refused. */
    public static boolean isSafeLine(String text) {
        return unsafeCharacter(text).isEmpty();
    }

    /** The first character for which the text is no {@link #isSafeLine safe line}. */
    public static Optional<RefusedCharacter> unsafeCharacter(String text) {
        Matcher unsafe = UNSAFE.matcher(text);
        return unsafe.find() ? Optional.of(RefusedCharacter.foundBy(unsafe)) : Optional.empty();
    }

    /** Whether the text has more code points after composing, the unit of every length limit on the form (S-X15). */
    public static boolean isLongerThan(int codePoints, String text) {
        if (text.length() > LONGEST) {
            return true;
        }
        String composed = compose(text);
        return composed.codePointCount(0, composed.length()) > codePoints;
    }

    /**
     * The text if it is not longer than {@link #LONGEST}, else its beginning, without half of a character at its end.
     */
    public static String cut(String text) {
        return cut(text, LONGEST);
    }

    /** @param longest in UTF-16 units */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** The only caller of the normaliser, which never gets more than {@link #LONGEST} units. */
    private static String compose(String text) {
        return COMPOSED.matcher(cut(text))
                .replaceAll(part -> Matcher.quoteReplacement(Normalizer.normalize(part.group(), Normalizer.Form.NFC)));
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
