package tw.taiwanjobs.keycloak.helpdesk;

import java.util.Optional;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.TypedText;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** Why the help desk does something, for the admin event: one line that tells of the case and holds no number or address. */
final class Reason {

    static final String FIELD = "reason";

    /** Code points. */
    private static final int LONGEST = 200;

    private static final Pattern BETWEEN_CHARACTERS = Pattern.compile("[\\s\\p{Z}\\p{Pd}._/·]+");
    /** Looks ahead, since one may begin inside another. */
    private static final Pattern NUMBER = Pattern.compile("(?=([A-Z][A-D1289][0-9]{8}))", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");

    private final String text;

    private Reason(String text) {
        this.text = text;
    }

    /**
     * @throws org.keycloak.services.ErrorResponseException 400, if there is none, it is too long, no line, or holds what passes as a
     *     national ID or resident number, in whatever spelling, or an e-mail address
     */
    static Reason of(WrittenFields written) {
        String text = written.text(FIELD);
        String sentence = written.sentence(FIELD);
        refusal(text, sentence).ifPresent(messageKey -> {
            throw Refusal.ofField(FieldError.of(FIELD, messageKey, LONGEST));
        });
        return new Reason(sentence);
    }

    /** @param sentence as it is kept; the normalised text has lost a line's end between two Chinese characters */
    private static Optional<String> refusal(String text, String sentence) {
        if (text.isEmpty()) {
            return Optional.of("reasonRequiredMessage");
        }
        if (TypedText.isLongerThan(LONGEST, text)) {
            return Optional.of("reasonTooLongMessage");
        }
        if (!TypedText.isSafeLine(sentence)) {
            return Optional.of("reasonLineMessage");
        }
        return holdsNumber(text) || ADDRESS.matcher(text).find()
                ? Optional.of("reasonPersonalMessage")
                : Optional.empty();
    }

    private static boolean holdsNumber(String text) {
        return NUMBER.matcher(BETWEEN_CHARACTERS.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .anyMatch(candidate ->
                        IdentityNumber.parseEither(candidate).value().isPresent());
    }

    @Override
    public String toString() {
        return text;
    }
}
