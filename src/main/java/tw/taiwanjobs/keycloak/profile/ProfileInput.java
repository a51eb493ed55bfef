package tw.taiwanjobs.keycloak.profile;

import static tw.taiwanjobs.keycloak.profile.ProfileAttributes.phoneArea;
import static tw.taiwanjobs.keycloak.profile.ProfileAttributes.phoneExtension;
import static tw.taiwanjobs.keycloak.profile.ProfileAttributes.phoneNumber;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.TypedText;

/** Typed profile fields brought into the form that is checked and stored (S-I7: normalised rather than refused). */
public final class ProfileInput {

    private static final Pattern SPACES_AND_HYPHENS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}\\x{2212}]");

    private ProfileInput() {}

    /**
     * {@link TypedText#normalize} for every attribute, then what its kind asks for: dialled digits for telephone
     * numbers, the official 臺 in place names. A landline phone is read when all of it is there, by {@link #complete}.
     */
    public static String normalize(String attribute, @Nullable String typed) {
        String text = TypedText.normalize(typed);
        return switch (attribute) {
            case ProfileAttributes.FIRST_NAME -> PersonName.normalize(text);
            case ProfileAttributes.MOBILE -> TypedPhone.mobile(text);
            case ProfileAttributes.FAX -> TypedPhone.fax(text);
            case ProfileAttributes.POSTAL_CODE ->
                SPACES_AND_HYPHENS.matcher(text).replaceAll("");
            case ProfileAttributes.NOTICE_EMAIL_ADDRESS ->
                EmailAddress.parse(text).map(EmailAddress::value).orElse(text);
            case ProfileAttributes.REGION, ProfileAttributes.LOCALITY, ProfileAttributes.SCHOOL_COUNTY ->
                PlaceName.official(text);
            default -> text;
        };
    }

    /**
     * Adds what follows from other fields and from the lists: area code and extension typed along with the number of a
     * phone, the official name of the school and its county, the first digits of the postal code.
     */
    public static Map<String, String> complete(Map<String, String> normalized) {
        Map<String, String> completed = new LinkedHashMap<>(normalized);
        readLandline(ProfileAttributes.PHONE_1, completed);
        readLandline(ProfileAttributes.PHONE_2, completed);
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

    private static void readLandline(String prefix, Map<String, String> fields) {
        if (fields.containsKey(phoneNumber(prefix))) {
            TypedPhone.Landline read = TypedPhone.landline(
                    fields.getOrDefault(phoneArea(prefix), ""),
                    fields.getOrDefault(phoneNumber(prefix), ""),
                    fields.getOrDefault(phoneExtension(prefix), ""));
            fields.put(phoneArea(prefix), read.area());
            fields.put(phoneNumber(prefix), read.number());
            fields.put(phoneExtension(prefix), read.extension());
        }
    }
}
