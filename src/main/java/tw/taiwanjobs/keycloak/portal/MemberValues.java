package tw.taiwanjobs.keycloak.portal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of a member as they are stored. */
@FunctionalInterface
interface MemberValues {

    @Nullable String get(String attribute);

    /** What is blank is absent: no portal sees an empty claim. */
    default Optional<String> filled(String attribute) {
        return Optional.ofNullable(get(attribute)).filter(value -> !value.isBlank());
    }
}
