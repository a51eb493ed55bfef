package tw.taiwanjobs.keycloak.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keycloak.userprofile.Attributes;

/**
 * What members have to fill in where the product asks them, by the annotation {@value #ANNOTATION}. Keycloak's own
 * {@code required} would send members who were there before to its profile page at their next login.
 */
public final class RequiredFields {

    static final String ANNOTATION = "twjRequired";

    private RequiredFields() {}

    /** Those that are required and empty. */
    public static List<String> missing(Attributes profile) {
        return profile.nameSet().stream()
                .filter(name -> isRequired(profile, name) && isEmpty(profile.get(name)))
                .toList();
    }

    static boolean isRequired(Attributes profile, String name) {
        Map<String, Object> annotations = Objects.requireNonNullElse(profile.getAnnotations(name), Map.of());
        return Boolean.parseBoolean(String.valueOf(annotations.get(ANNOTATION))) && !profile.isReadOnly(name);
    }

    private static boolean isEmpty(List<String> values) {
        return values.stream().allMatch(String::isBlank);
    }
}
