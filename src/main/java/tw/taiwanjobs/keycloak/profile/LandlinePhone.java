package tw.taiwanjobs.keycloak.profile;

import static tw.taiwanjobs.keycloak.profile.ProfileAttributes.phoneArea;
import static tw.taiwanjobs.keycloak.profile.ProfileAttributes.phoneExtension;
import static tw.taiwanjobs.keycloak.profile.ProfileAttributes.phoneNumber;

import java.util.Optional;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.common.FieldError;

/** Area code, number and extension of a landline phone (S2.30, S2.31), stored in three attributes with one prefix. */
final class LandlinePhone {

    private static final String AREA = "phoneAreaMessage";
    private static final String NUMBER = "phoneFormatMessage";
    private static final String EXTENSION = "phoneExtensionMessage";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{5,8}");
    private static final Pattern EXTENSION_DIGITS = Pattern.compile("[0-9]{1,6}");

    private final String prefix;
    private final String area;
    private final String number;
    private final String extension;

    private LandlinePhone(String prefix, ProfileValues values) {
        this.prefix = prefix;
        this.area = values.get(phoneArea(prefix));
        this.number = values.get(phoneNumber(prefix));
        this.extension = values.get(phoneExtension(prefix));
    }

    /** The error that belongs to one of the three attributes. */
    public static Optional<FieldError> check(String attribute, ProfileValues values, String prefix) {
        return new LandlinePhone(prefix, values).errorAt(attribute);
    }

    static boolean isEmpty(String prefix, ProfileValues values) {
        return values.isEmpty(phoneArea(prefix))
                && values.isEmpty(phoneNumber(prefix))
                && values.isEmpty(phoneExtension(prefix));
    }

    private Optional<FieldError> errorAt(String attribute) {
        if (attribute.equals(phoneArea(prefix))) {
            return refusedUnless(areaIsFine(), attribute, AREA);
        }
        if (attribute.equals(phoneNumber(prefix))) {
            return refusedUnless(numberIsFine(), attribute, NUMBER);
        }
        return attribute.equals(phoneExtension(prefix))
                ? refusedUnless(extensionIsFine(), attribute, EXTENSION)
                : Optional.empty();
    }

    private boolean areaIsFine() {
        return area.isBlank() ? number.isBlank() : NumberingPlan.isArea(area);
    }

    private boolean numberIsFine() {
        if (number.isBlank()) {
            return area.isBlank() && extension.isBlank();
        }
        return DIGITS.matcher(number).matches() && NumberingPlan.isLength(area, number.length());
    }

    private boolean extensionIsFine() {
        return extension.isBlank() || EXTENSION_DIGITS.matcher(extension).matches();
    }

    private static Optional<FieldError> refusedUnless(boolean fine, String attribute, String messageKey) {
        return fine ? Optional.empty() : Optional.of(FieldError.of(attribute, messageKey));
    }
}
