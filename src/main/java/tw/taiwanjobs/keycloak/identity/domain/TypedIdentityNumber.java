package tw.taiwanjobs.keycloak.identity.domain;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.TypedText;

/**
 * A typed identity number, classified by its form alone; the checksum is looked at afterwards, so that a wrong number
 * gets the message of the kind that was meant.
 */
final class TypedIdentityNumber {

    /** What the text looks like. */
    enum Shape {
        EMPTY,
        NATIONAL_ID,
        RESIDENT_NUMBER,
        /** The 12 digits printed on some resident certificates: the card's number, not the person's (S-X7). */
        CARD_NUMBER,
        UNKNOWN
    }

    private static final Pattern NATIONAL_ID = Pattern.compile("[A-Z][12][0-9]{8}");
    private static final Pattern RESIDENT_NUMBER = Pattern.compile("[A-Z](?:[89]|[A-D])[0-9]{8}");
    private static final Pattern CARD_NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern ASCII_LETTERS_AND_DIGITS = Pattern.compile("[A-Za-z0-9]+");

    private final String text;
    private final Shape shape;

    private TypedIdentityNumber(String text, Shape shape) {
        this.text = text;
        this.shape = shape;
    }

    static TypedIdentityNumber of(@Nullable String typed) {
        String normalized = TypedText.normalize(typed);
        // Upper case only what is ASCII already: the dotless ı would become an I.
        String text = ASCII_LETTERS_AND_DIGITS.matcher(normalized).matches()
                ? normalized.toUpperCase(Locale.ROOT)
                : normalized;
        return new TypedIdentityNumber(text, shapeOf(text));
    }

    Shape shape() {
        return shape;
    }

    /** The number as the given kind, or the given message if its checksum is wrong. */
    <T extends R, R> Parsed<R> checked(String checksumMessage, Function<String, T> kind) {
        return IdentityChecksum.isRight(text)
                ? new Parsed.Valid<>(kind.apply(text))
                : new Parsed.Invalid<>(checksumMessage);
    }

    @Override
    public String toString() {
        return "TypedIdentityNumber[" + shape + "]";
    }

    private static Shape shapeOf(String text) {
        if (text.isEmpty()) {
            return Shape.EMPTY;
        }
        if (NATIONAL_ID.matcher(text).matches()) {
            return Shape.NATIONAL_ID;
        }
        if (RESIDENT_NUMBER.matcher(text).matches()) {
            return Shape.RESIDENT_NUMBER;
        }
        return CARD_NUMBER.matcher(text).matches() ? Shape.CARD_NUMBER : Shape.UNKNOWN;
    }
}
