package tw.taiwanjobs.keycloak.profile;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.common.FieldError;

/** The fields that hold one number in one half-width format. */
enum DigitFormat {
    /** Ten digits that begin with 09 (S2.34, S-I8). */
    MOBILE("mobile", "09[0-9]{8}", "mobileFormatMessage"),
    /** Three digits of the district, or five or six with the delivery segment (Chunghwa Post). */
    POSTAL_CODE("postalCode", "[0-9]{3}(?:[0-9]{2,3})?", "postalCodeFormatMessage"),
    /** Digits with the punctuation that people write between them, at most 32 characters. */
    FAX("fax", "(?=.*[0-9])[0-9()#-]{1,32}", "faxFormatMessage");

    private final String configValue;
    private final Pattern pattern;
    private final String messageKey;

    DigitFormat(String configValue, String regex, String messageKey) {
        this.configValue = configValue;
        this.pattern = Pattern.compile(regex);
        this.messageKey = messageKey;
    }

    /** The name by which the validator's configuration knows the format. */
    public String configValue() {
        return configValue;
    }

    public static Optional<DigitFormat> ofConfigValue(String configValue) {
        return Arrays.stream(values())
                .filter(format -> format.configValue.equals(configValue))
                .findFirst();
    }

    public Optional<FieldError> check(String attribute, ProfileValues values) {
        boolean fine = values.isEmpty(attribute)
                || pattern.matcher(values.get(attribute)).matches();
        return fine ? Optional.empty() : Optional.of(FieldError.of(attribute, messageKey));
    }
}
