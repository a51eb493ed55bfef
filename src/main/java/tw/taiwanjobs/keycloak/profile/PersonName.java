package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.common.FieldError;

/** A person's whole name (S2.15), in any script, so hardly more is asked of it than to be text with a letter. */
public final class PersonName {

    private static final String INVALID = "nameInvalidMessage";

    /** A mark before the first letter, as in 't Hooft, is fine; a formula of a spreadsheet begins otherwise. */
    private static final Pattern BEGINS_LIKE_NAME = Pattern.compile("^['’‘(\\p{L}\\p{M}·]");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** The name stands in a mail to a mailbox not verified yet; it must not carry a stranger's link there. */
    private static final Pattern MARKUP_OR_LINK = Pattern.compile("[<>@=;|]|//|www\\.", Pattern.CASE_INSENSITIVE);

    /** Letters of any script, marks, blanks and the signs that names have; a dot only before a blank or at the end. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nl}\\p{Co}](?:[\\p{L}\\p{M}\\p{Nl}\\p{Co} ‧·・\\-'’]|\\.(?= |$))*");

    private PersonName() {}

    public static Optional<FieldError> check(String attribute, ProfileValues values) {
        if (values.isEmpty(attribute)) {
            return Optional.empty();
        }
        return PlainText.check(attribute, values, PlainText.DEFAULT_MAX)
                .or(() -> looksLikeName(values.get(attribute))
                        ? Optional.empty()
                        : Optional.of(FieldError.of(attribute, INVALID)));
    }

    /** Whether a mail to a mailbox that nobody has proved may carry the name: nothing in it looks like an address. */
    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    private static boolean looksLikeName(String name) {
        return BEGINS_LIKE_NAME.matcher(name).find()
                && LETTER.matcher(name).find()
                && !MARKUP_OR_LINK.matcher(name).find();
    }
}
