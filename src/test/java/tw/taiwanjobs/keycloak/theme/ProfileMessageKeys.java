package tw.taiwanjobs.keycloak.theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPGroup;
import org.keycloak.userprofile.config.UPConfigUtils;

/** Keys of the texts that {@code realm-config/user-profile.json} names, and pages and consoles show. */
final class ProfileMessageKeys {

    private static final UPConfig PROFILE = UPConfigUtils.parseConfig(Path.of("realm-config", "user-profile.json"));

    private ProfileMessageKeys() {}

    static Set<String> needed() {
        return Stream.concat(
                        PROFILE.getGroups().stream().flatMap(ProfileMessageKeys::texts),
                        PROFILE.getAttributes().stream()
                                .flatMap(attribute -> Stream.of(
                                                labels(attribute),
                                                rows(attribute),
                                                options(attribute),
                                                nothing(attribute))
                                        .flatMap(keys -> keys)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Hints of rows, which a row may have or not. */
    static Set<String> optional() {
        return needed().stream()
                .filter(key -> key.startsWith("row."))
                .map(key -> key + ".hint")
                .collect(Collectors.toSet());
    }

    private static Stream<String> labels(UPAttribute attribute) {
        return Stream.concat(Stream.of(key(attribute.getDisplayName())), annotation(attribute, "twjHint"));
    }

    private static Stream<String> texts(UPGroup group) {
        return Stream.of(group.getDisplayHeader(), group.getDisplayDescription())
                .map(ProfileMessageKeys::key);
    }

    private static String key(String reference) {
        return reference.replaceAll("^\\$\\{(.+)}$", "$1");
    }

    private static Stream<String> rows(UPAttribute attribute) {
        return annotation(attribute, "twjRow").map(row -> "row." + row);
    }

    private static Stream<String> options(UPAttribute attribute) {
        return annotation(attribute, "inputOptionLabelsI18nPrefix")
                .flatMap(prefix -> values(attribute).map(value -> prefix + "." + value));
    }

    /** Keycloak's consoles look for this one where nothing is chosen from a list (26.7). */
    private static Stream<String> nothing(UPAttribute attribute) {
        return annotation(attribute, "inputType").anyMatch("select"::equals)
                ? annotation(attribute, "inputOptionLabelsI18nPrefix").map(prefix -> prefix + ".undefined")
                : Stream.empty();
    }

    /** Names of fields that stand alone in a console. */
    static Set<String> alone() {
        return PROFILE.getAttributes().stream()
                .map(attribute -> "alone." + attribute.getName())
                .collect(Collectors.toSet());
    }

    private static Stream<?> values(UPAttribute attribute) {
        Map<String, Object> validator = attribute.getValidations().getOrDefault("options", Map.of());
        return ((List<?>) validator.getOrDefault("options", List.of())).stream();
    }

    private static Stream<String> annotation(UPAttribute attribute, String name) {
        return Stream.ofNullable(attribute.getAnnotations()).flatMap(all -> Stream.ofNullable((String) all.get(name)));
    }
}
