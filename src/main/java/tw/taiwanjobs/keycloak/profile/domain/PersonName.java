package tw.taiwanjobs.keycloak.profile.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.common.FieldError;

/** A person's whole name (S2.15), in any script, so hardly more is asked of it than to be text with a letter. */
public final class PersonName {

    private static final String INVALID = "nameInvalidMessage";

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** The name stands in a mail to a mailbox not verified yet; it must not carry a stranger's link there. */
    private static final Pattern MARKUP_OR_LINK = Pattern.compile("[<>@]|//|www\\.", Pattern.CASE_INSENSITIVE);

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

    private static boolean looksLikeName(String name) {
        return LETTER.matcher(name).find() && !MARKUP_OR_LINK.matcher(name).find();
    }
}
