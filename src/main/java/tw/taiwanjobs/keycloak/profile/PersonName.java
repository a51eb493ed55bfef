package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.RefusedCharacter;

/**
 * A person's whole name (S2.15): letters of any script and ideographs, also rare ones and those of the private use
 * areas, marks, blanks, {@code ‧·・.-'’}. It stands in a mail to a mailbox that nobody has proved, so nothing in it
 * may be read as an address: no digits, slashes or colons, and a dot only before a blank or at the end. An
 * administrator may give somebody another name all the same, and what is stored may stay; mails leave it out.
 */
public final class PersonName {

    private static final String INVALID = "nameInvalidMessage";
    private static final String CHARACTER = "nameCharacterMessage";
    private static final String DOT = "nameDotMessage";

    /** Planes 2 and 3 as a whole: Java knows the ideographs of its own Unicode version only. */
    private static final String LETTERS = "\\p{L}\\p{Nl}\\p{Co}\\x{20000}-\\x{2FFFD}\\x{30000}-\\x{3FFFD}";

    /** A mark before the first letter, as in 't Hooft, is fine; a formula of a spreadsheet begins otherwise. */
    private static final Pattern BEGINNING = Pattern.compile("['’‘]?[" + LETTERS + "]");

    /** The two joiners are part of names in Arabic and Indic scripts, where they stand after a letter. */
    private static final Pattern REFUSED = Pattern.compile("[^" + LETTERS + "\\p{M} ‧·・.\\-'’‘\\x{200C}\\x{200D}]"
            + "|\\.(?! |\\z)"
            + "|(?<![\\p{L}\\p{M}])[\\x{200C}\\x{200D}]");

    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");
    private static final Pattern UNSEEN = Pattern.compile("[\\x{AD}\\x{180E}\\x{200B}\\x{2060}\\x{FEFF}]");

    /** What keyboards offer for the dot between the parts of an indigenous name. */
    private static final Pattern SEPARATING_DOT =
            Pattern.compile("(?<=\\p{IsHan})[.\\x{2022}\\x{2219}\\x{22C5}\\x{FF65}](?=\\p{IsHan})");

    private PersonName() {}

    /** Unseen characters dropped, every blank a plain one, the dot between ideographs the one of the Name Act. */
    static String normalize(String text) {
        String seen = UNSEEN.matcher(BLANK.matcher(text).replaceAll(" ")).replaceAll("");
        return SEPARATING_DOT.matcher(seen).replaceAll("‧");
    }

    public static Optional<FieldError> check(String attribute, ProfileValues values) {
        if (values.isEmpty(attribute)) {
            return Optional.empty();
        }
        Optional<FieldError> unfit = PlainText.check(attribute, values, PlainText.DEFAULT_MAX);
        return unfit.isEmpty() && values.filledInByMember() ? checkTyped(attribute, values.get(attribute)) : unfit;
    }

    private static Optional<FieldError> checkTyped(String attribute, String name) {
        Optional<FieldError> refused = refusedCharacter(name).map(character -> refusal(attribute, character));
        return refused.isPresent() || beginsLikeName(name) ? refused : Optional.of(FieldError.of(attribute, INVALID));
    }

    /**
     * Whether it is a name by the rule, as one that was there before the rule may not be; a mail leaves such a one
     * out.
     */
    public static boolean isPlain(String name) {
        return beginsLikeName(name) && refusedCharacter(name).isEmpty();
    }

    private static boolean beginsLikeName(String name) {
        return BEGINNING.matcher(name).lookingAt();
    }

    private static Optional<RefusedCharacter> refusedCharacter(String name) {
        Matcher refused = REFUSED.matcher(name);
        return refused.find() ? Optional.of(RefusedCharacter.foundBy(refused)) : Optional.empty();
    }

    private static FieldError refusal(String attribute, RefusedCharacter character) {
        return character.codePoint() == '.'
                ? FieldError.of(attribute, DOT)
                : FieldError.of(attribute, CHARACTER, character.shown());
    }
}
