package tw.taiwanjobs.keycloak.profile;

import static tw.taiwanjobs.keycloak.profile.ProfileAttributes.phoneArea;
import static tw.taiwanjobs.keycloak.profile.ProfileAttributes.phoneExtension;
import static tw.taiwanjobs.keycloak.profile.ProfileAttributes.phoneNumber;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.TypedText;

/** Typed profile fields brought into the form that is checked and stored (S-I7: normalised rather than refused). */
public final class ProfileInput {

    private static final Set<String> DIGITS_ONLY = Set.of(
            phoneArea(ProfileAttributes.PHONE_1),
            phoneNumber(ProfileAttributes.PHONE_1),
            phoneExtension(ProfileAttributes.PHONE_1),
            phoneArea(ProfileAttributes.PHONE_2),
            phoneNumber(ProfileAttributes.PHONE_2),
            phoneExtension(ProfileAttributes.PHONE_2),
            ProfileAttributes.MOBILE,
            ProfileAttributes.POSTAL_CODE);

    private static final Set<String> PLACES =
            Set.of(ProfileAttributes.REGION, ProfileAttributes.LOCALITY, ProfileAttributes.SCHOOL_COUNTY);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]");
    private static final Pattern SPACES_AND_HYPHENS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}\\x{2212}]");

    private ProfileInput() {}

    /**
     * {@link TypedText#normalize} for every attribute. Numbers lose inner spaces and hyphens, a fax number only the
     * spaces; place names get the official 臺.
     */
    public static String normalize(String attribute, @Nullable String typed) {
        String text = TypedText.normalize(typed);
        if (DIGITS_ONLY.contains(attribute)) {
            return SPACES_AND_HYPHENS.matcher(text).replaceAll("");
        }
        if (attribute.equals(ProfileAttributes.FAX)) {
            return SPACES.matcher(text).replaceAll("");
        }
        return PLACES.contains(attribute) ? PlaceName.official(text) : text;
    }

    /**
     * Adds what follows from the lists: the official name of the school and its county, the first digits of the postal
     * code.
     */
    public static Map<String, String> complete(Map<String, String> normalized) {
        Map<String, String> completed = new LinkedHashMap<>(normalized);
        String schoolName = normalized.getOrDefault(ProfileAttributes.SCHOOL_NAME, "");
        Schools.meant(normalized.getOrDefault(ProfileAttributes.SCHOOL_COUNTY, ""), schoolName)
                .ifPresent(school -> {
                    completed.put(ProfileAttributes.SCHOOL_COUNTY, school.county());
                    completed.put(ProfileAttributes.SCHOOL_NAME, school.name());
                });
        if (normalized.getOrDefault(ProfileAttributes.POSTAL_CODE, "").isEmpty()) {
            Districts.postalCode(
                            normalized.getOrDefault(ProfileAttributes.REGION, ""),
                            normalized.getOrDefault(ProfileAttributes.LOCALITY, ""))
                    .ifPresent(digits -> completed.put(ProfileAttributes.POSTAL_CODE, digits));
        }
        return completed;
    }
}
