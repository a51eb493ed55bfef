package tw.taiwanjobs.keycloak.profile;

import java.util.Map;
import java.util.Optional;
import tw.taiwanjobs.keycloak.common.FieldError;

/**
 * 通訊地址 (S2.29): the district lies in the county, the postal code in the district. A part whose greater part is
 * missing or unknown is not looked at, for that one has an error of its own.
 */
final class PostalAddress {

    private static final String DISTRICT_UNKNOWN = "districtUnknownMessage";
    private static final String POSTAL_CODE_ELSEWHERE = "postalCodeDistrictMessage";

    private PostalAddress() {}

    /** The error that belongs to the district or to the postal code. */
    public static Optional<FieldError> check(String attribute, ProfileValues values) {
        return switch (attribute) {
            case ProfileAttributes.LOCALITY -> checkDistrict(attribute, values);
            case ProfileAttributes.POSTAL_CODE -> checkPostalCode(attribute, values);
            default -> Optional.empty();
        };
    }

    private static Optional<FieldError> checkDistrict(String attribute, ProfileValues values) {
        Map<String, String> districts = Districts.of(values.get(ProfileAttributes.REGION));
        boolean unknown =
                !districts.isEmpty() && !values.isEmpty(attribute) && !districts.containsKey(values.get(attribute));
        return unknown ? Optional.of(FieldError.of(attribute, DISTRICT_UNKNOWN)) : Optional.empty();
    }

    private static Optional<FieldError> checkPostalCode(String attribute, ProfileValues values) {
        if (values.isEmpty(attribute)
                || DigitFormat.POSTAL_CODE.check(attribute, values).isPresent()) {
            return Optional.empty();
        }
        return Districts.postalCode(values.get(ProfileAttributes.REGION), values.get(ProfileAttributes.LOCALITY))
                .filter(digits -> !values.get(attribute).startsWith(digits))
                .map(digits -> FieldError.of(attribute, POSTAL_CODE_ELSEWHERE, digits));
    }
}
