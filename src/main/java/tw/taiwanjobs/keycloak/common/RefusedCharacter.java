package tw.taiwanjobs.keycloak.common;

import java.util.Set;
import java.util.regex.Matcher;

/** A character that a field does not take, to be named in the message beside the field. */
public record RefusedCharacter(int codePoint) {

    /** General categories without a picture of their own. */
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SPACE_SEPARATOR,
            (int) Character.NON_SPACING_MARK,
            (int) Character.ENCLOSING_MARK,
            (int) Character.COMBINING_SPACING_MARK);

    /** The character where the matcher stands. */
    public static RefusedCharacter foundBy(Matcher refused) {
        return new RefusedCharacter(refused.group().codePointAt(0));
    }

    public boolean isBlank() {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** The character itself, or its number, such as {@code U+200B}, where nothing could be seen. */
    public String shown() {
        return UNSEEN.contains(Character.getType(codePoint))
                ? String.format("U+%04X", codePoint)
                : Character.toString(codePoint);
    }
}
