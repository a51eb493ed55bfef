package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import tw.taiwanjobs.keycloak.common.FieldError;

/** What must be told about education besides the level (S2.18–S2.23, S-X10). */
final class MainEducation {

    /** Code of 其他 in {@code data/education-levels.csv}. */
    static final String OTHER_LEVEL = "99";

    private static final String OTHER_REQUIRED = "educationOtherRequiredMessage";
    private static final String SCHOOL_REQUIRED = "schoolRequiredMessage";
    private static final String SCHOOL_UNKNOWN = "schoolUnknownMessage";
    private static final String COUNTY_REQUIRED = "schoolCountyRequiredMessage";

    private MainEducation() {}

    /** The level 其他 needs an explanation. */
    public static Optional<FieldError> checkExplanation(String attribute, ProfileValues values) {
        boolean missing = values.filledInByMember()
                && values.get(ProfileAttributes.EDUCATION_LEVEL).equals(OTHER_LEVEL)
                && values.isEmpty(ProfileAttributes.EDUCATION_LEVEL_OTHER);
        return missing ? Optional.of(FieldError.of(attribute, OTHER_REQUIRED)) : Optional.empty();
    }

    /** A school of the list with its county, or one typed under 其他 because it is abroad or not listed. */
    public static Optional<FieldError> checkSchool(String attribute, ProfileValues values) {
        boolean typedUnderOther =
                values.isEmpty(ProfileAttributes.SCHOOL_NAME) && !values.isEmpty(ProfileAttributes.SCHOOL_NAME_OTHER);
        if (!values.filledInByMember() || typedUnderOther) {
            return Optional.empty();
        }
        return switch (attribute) {
            case ProfileAttributes.SCHOOL_NAME ->
                requiredAt(attribute, values, SCHOOL_REQUIRED).or(() -> listedAt(attribute, values));
            case ProfileAttributes.SCHOOL_COUNTY -> requiredAt(attribute, values, COUNTY_REQUIRED);
            default -> Optional.empty();
        };
    }

    /** An unknown county has an error of its own. */
    private static Optional<FieldError> listedAt(String attribute, ProfileValues values) {
        String county = values.get(ProfileAttributes.SCHOOL_COUNTY);
        String name = values.get(attribute);
        boolean unlisted = county.isBlank()
                ? !Schools.isListed(name)
                : !Schools.of(county).isEmpty() && !Schools.of(county).contains(name);
        return unlisted ? Optional.of(FieldError.of(attribute, SCHOOL_UNKNOWN)) : Optional.empty();
    }

    private static Optional<FieldError> requiredAt(String attribute, ProfileValues values, String messageKey) {
        return values.isEmpty(attribute) ? Optional.of(FieldError.of(attribute, messageKey)) : Optional.empty();
    }
}
