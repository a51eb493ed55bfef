package tw.taiwanjobs.keycloak.portal.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules look at in a client of Keycloak.
 *
 * @param switches those that are on
 * @param mappers provider ids of its own protocol mappers
 * @param scopes names of its client scopes, those that it has to ask for too
 */
public record ClientSettings(
        String clientId,
        String protocol,
        Set<Switch> switches,
        String rootUrl,
        String homeUrl,
        List<String> redirectUris,
        Map<String, String> attributes,
        Set<String> mappers,
        Set<String> scopes) {

    /** Keycloak's own, and the one of the member area: nobody redeems its code, and it leads to the server itself. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "account",
            "account-console",
            "admin-cli",
            "broker",
            "realm-management",
            "security-admin-console",
            "taiwanjobs-member");

    public enum Switch {
        ENABLED,
        BEARER_ONLY,
        STANDARD_FLOW,
        IMPLICIT_FLOW,
        DIRECT_GRANTS,
        FULL_SCOPE,
        CONSENT_REQUIRED
    }

    /** Whether it logs members in at somebody's site: not the server's own clients, nor those of machines. */
    public boolean isPortal() {
        return is(Switch.ENABLED)
                && protocol.equals("openid-connect")
                && !is(Switch.BEARER_ONLY)
                && !isOfTheServer(clientId)
                && (is(Switch.STANDARD_FLOW) || is(Switch.IMPLICIT_FLOW) || OtherGrant.anyIn(attributes));
    }

    public static boolean isOfTheServer(String clientId) {
        return OF_THE_SERVER.contains(clientId);
    }

    boolean is(Switch one) {
        return switches.contains(one);
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
