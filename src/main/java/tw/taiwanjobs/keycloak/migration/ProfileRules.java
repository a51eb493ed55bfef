package tw.taiwanjobs.keycloak.migration;

import java.util.Map;
import java.util.Set;

/** What the realm's user profile says of an administrator's values. */
@FunctionalInterface
interface ProfileRules {

    /**
     * @param values by attribute, none of them empty
     * @return the attributes whose value is refused
     */
    Set<String> refused(Map<String, String> values);
}
