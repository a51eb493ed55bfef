package tw.taiwanjobs.keycloak.profile.domain;

import static tw.taiwanjobs.keycloak.profile.domain.ProfileAttributes.phoneArea;
import static tw.taiwanjobs.keycloak.profile.domain.ProfileAttributes.phoneExtension;
import static tw.taiwanjobs.keycloak.profile.domain.ProfileAttributes.phoneNumber;

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
        return PLACES.contains(attribute) ? text.replace('台', '臺') : text;
    }
}
