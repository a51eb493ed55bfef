package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.FormContext;
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
final class ProfileChoosers {

    private static final String SHOW_DISTRICTS = "showDistricts";
    private static final String SHOW_SCHOOLS = "showSchools";
    private static final String SHOW_ALL_SCHOOLS = "showAllSchools";
    private static final String PART_OF_SCHOOL_NAME = "schoolSearch";
    private static final List<String> BUTTONS = List.of(SHOW_DISTRICTS, SHOW_SCHOOLS, SHOW_ALL_SCHOOLS);

    /** UTF-16 units; no school has a longer name. */
    private static final int LONGEST_PART = 64;

    /** More would make the page too heavy for a phone: a list of all 3,270 schools has 150 KB. */
    private static final int MOST_SCHOOLS = 500;

    private ProfileChoosers() {}

    public static boolean isListAskedFor(FormContext context) {
        return BUTTONS.stream().anyMatch(parameters(context)::containsKey);
    }

    public static Map<String, Object> model(FormContext context, Map<String, String> typed) {
        MultivaluedMap<String, String> parameters = parameters(context);
        List<String> schools = schools(parameters, typed);
        return Map.of(
                "address",
                ListsResource.address(context.getSession()),
                "districts",
                List.copyOf(Districts.of(typed.getOrDefault(ProfileAttributes.REGION, ""))
                        .keySet()),
                "schools",
                schools.subList(0, Math.min(schools.size(), MOST_SCHOOLS)),
                "schoolsFound",
                schools.size(),
                "schoolsAskedFor",
                parameters.containsKey(SHOW_SCHOOLS) || parameters.containsKey(SHOW_ALL_SCHOOLS),
                PART_OF_SCHOOL_NAME,
                partOfName(parameters));
    }

    private static List<String> schools(MultivaluedMap<String, String> parameters, Map<String, String> typed) {
        if (parameters.containsKey(SHOW_ALL_SCHOOLS)) {
            return Schools.containing(partOfName(parameters))
                    .map(School::fullName)
                    .toList();
        }
        return parameters.containsKey(SHOW_SCHOOLS)
                ? Schools.of(typed.getOrDefault(ProfileAttributes.SCHOOL_COUNTY, ""))
                : List.of();
    }

    private static String partOfName(MultivaluedMap<String, String> parameters) {
        String typed = FormInput.text(parameters, PART_OF_SCHOOL_NAME);
        return typed.length() <= LONGEST_PART ? typed : "";
    }

    private static MultivaluedMap<String, String> parameters(FormContext context) {
        return context.getHttpRequest().getDecodedFormParameters();
    }
}
