package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import tw.taiwanjobs.keycloak.common.FieldError;

/** 電話、行動電話, 至少擇一填寫 (S2.33): one error, shown at both fields (S-X9). */
final class PhoneOrMobile {

    private static final String REQUIRED = "phoneOrMobileRequiredMessage";

    private PhoneOrMobile() {}

    /** A phone with an area code but no number has an error of its own, so it counts as given here. */
    public static Optional<FieldError> check(String attribute, ProfileValues values) {
        boolean missing = values.filledInByMember()
                && values.isEmpty(ProfileAttributes.MOBILE)
                && LandlinePhone.isEmpty(ProfileAttributes.PHONE_1, values);
        return missing ? Optional.of(FieldError.of(attribute, REQUIRED)) : Optional.empty();
    }
}
