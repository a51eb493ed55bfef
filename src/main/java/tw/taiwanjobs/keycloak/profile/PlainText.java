package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.TypedText;

/** Free text on one line. */
final class PlainText {

    /** 64個中文字 (S2.18), in code points (S-X15). */
    public static final int DEFAULT_MAX = 64;

    private static final String TOO_LONG = "textTooLongMessage";
    private static final String UNSAFE = "textUnsafeMessage";

    private PlainText() {}

    /** @param max greatest length in code points */
    public static Optional<FieldError> check(String attribute, ProfileValues values, int max) {
        String text = values.get(attribute);
        if (!TypedText.isSafeLine(text)) {
            return Optional.of(FieldError.of(attribute, UNSAFE));
        }
        return TypedText.isLongerThan(max, text)
                ? Optional.of(FieldError.of(attribute, TOO_LONG, max))
                : Optional.empty();
    }
}
