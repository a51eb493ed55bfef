package tw.taiwanjobs.keycloak.profile.domain;

import java.util.Optional;
import tw.taiwanjobs.keycloak.common.FieldError;

/** What must be told about education besides the level (S2.18–S2.23, S-X10). */
public final class MainEducation {

    /** Code of 其他 in {@code data/education-levels.csv}. */
    static final String OTHER_LEVEL = "99";

    private static final String OTHER_REQUIRED = "educationOtherRequiredMessage";
    private static final String SCHOOL_REQUIRED = "schoolRequiredMessage";
    private static final String COUNTY_REQUIRED = "schoolCountyRequiredMessage";

    private MainEducation() {}

    /** The level 其他 needs an explanation. */
    public static Optional<FieldError> checkExplanation(String attribute, ProfileValues values) {
        boolean missing = values.filledInByMember()
                && values.get(ProfileAttributes.EDUCATION_LEVEL).equals(OTHER_LEVEL)
                && values.isEmpty(ProfileAttributes.EDUCATION_LEVEL_OTHER);
        return missing ? Optional.of(FieldError.of(attribute, OTHER_REQUIRED)) : Optional.empty();
    }

    /** A school, chosen or typed; its county too, unless the school is typed because it is abroad or not listed. */
    public static Optional<FieldError> checkSchool(String attribute, ProfileValues values) {
        if (!values.filledInByMember() || !values.isEmpty(ProfileAttributes.SCHOOL_NAME_OTHER)) {
            return Optional.empty();
        }
        return switch (attribute) {
            case ProfileAttributes.SCHOOL_NAME -> requiredAt(attribute, values, SCHOOL_REQUIRED);
            case ProfileAttributes.SCHOOL_COUNTY -> requiredAt(attribute, values, COUNTY_REQUIRED);
            default -> Optional.empty();
        };
    }

    private static Optional<FieldError> requiredAt(String attribute, ProfileValues values, String messageKey) {
        return values.isEmpty(attribute) ? Optional.of(FieldError.of(attribute, messageKey)) : Optional.empty();
    }
}
