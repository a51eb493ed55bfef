package tw.taiwanjobs.keycloak.setup;

import java.util.List;

/** Looks at one side of a realm, before the installation or afterwards. Writes nothing. */
@FunctionalInterface
interface RealmCheck {
    List<Finding> findings(PresentRealm realm);
}
