package tw.taiwanjobs.keycloak.profile.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.profile.Districts;
import tw.taiwanjobs.keycloak.profile.ListsResource;
import tw.taiwanjobs.keycloak.profile.ProfileAttributes;
import tw.taiwanjobs.keycloak.profile.School;
import tw.taiwanjobs.keycloak.profile.Schools;

/**
 * District and school on the profile page. With JavaScript the browser fetches the lists; without it buttons of the
 * form ask for them and the page comes back with a list to choose from.
 */
public final class ProfileChoosers {

    private static final String SHOW_DISTRICTS = "showDistricts";
    private static final String SHOW_SCHOOLS = "showSchools";
    private static final String SHOW_ALL_SCHOOLS = "showAllSchools";
    private static final String PART_OF_SCHOOL_NAME = "schoolSearch";
    private static final List<String> BUTTONS = List.of(SHOW_DISTRICTS, SHOW_SCHOOLS, SHOW_ALL_SCHOOLS);
    private static final List<String> PARAMETERS =
            Stream.concat(BUTTONS.stream(), Stream.of(PART_OF_SCHOOL_NAME)).toList();

    /** UTF-16 units; no school has a longer name. */
    private static final int LONGEST_PART = 64;

    /** More would make the page too heavy for a phone: a list of all 3,270 schools has 150 KB. */
    private static final int MOST_SCHOOLS = 500;

    private ProfileChoosers() {}

    public static boolean isListAskedFor(KeycloakSession keycloak) {
        return BUTTONS.stream().anyMatch(asked(keycloak)::containsKey);
    }

    /** The button that asks for a list, with the part of a name to look for. */
    public static Map<String, String> asked(KeycloakSession keycloak) {
        return FormInput.read(keycloak.getContext().getHttpRequest().getDecodedFormParameters(), PARAMETERS);
    }

    /** @param asked as {@link #asked} has read it */
    public static Map<String, Object> model(
            KeycloakSession keycloak, Map<String, String> asked, Map<String, String> typed) {
        List<String> schools = schools(asked, typed);
        return Map.of(
                "address",
                ListsResource.address(keycloak),
                "districts",
                List.copyOf(Districts.of(typed.getOrDefault(ProfileAttributes.REGION, ""))
                        .keySet()),
                "schools",
                schools.subList(0, Math.min(schools.size(), MOST_SCHOOLS)),
                "schoolsFound",
                schools.size(),
                "schoolsAskedFor",
                asked.containsKey(SHOW_SCHOOLS) || asked.containsKey(SHOW_ALL_SCHOOLS),
                PART_OF_SCHOOL_NAME,
                partOfName(asked));
    }

    private static List<String> schools(Map<String, String> asked, Map<String, String> typed) {
        if (asked.containsKey(SHOW_ALL_SCHOOLS)) {
            return Schools.containing(partOfName(asked)).map(School::fullName).toList();
        }
        return asked.containsKey(SHOW_SCHOOLS)
                ? Schools.of(typed.getOrDefault(ProfileAttributes.SCHOOL_COUNTY, ""))
                : List.of();
    }

    private static String partOfName(Map<String, String> asked) {
        String typed = asked.getOrDefault(PART_OF_SCHOOL_NAME, "");
        return typed.length() <= LONGEST_PART ? typed : "";
    }
}
