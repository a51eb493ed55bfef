package tw.taiwanjobs.keycloak.portal.domain;

import java.util.Map;
import java.util.stream.Stream;

/** Ways to a member's tokens that pass the pages of the login by. */
enum OtherGrant {
    DEVICE("oauth2.device.authorization.grant.enabled", "OAuth 2.0 Device Authorization Grant"),
    CIBA("oidc.ciba.grant.enabled", "OIDC CIBA Grant"),
    ASSERTION("oauth2.jwt.authorization.grant.enabled", "JWT Authorization Grant");

    private final String attribute;
    private final String label;

    OtherGrant(String attribute, String label) {
        this.attribute = attribute;
        this.label = label;
    }

    static boolean anyIn(Map<String, String> attributes) {
        return labelsIn(attributes).findAny().isPresent();
    }

    /** As the console calls them. */
    static Stream<String> labelsIn(Map<String, String> attributes) {
        return Stream.of(values())
                .filter(grant -> Boolean.parseBoolean(attributes.get(grant.attribute)))
                .map(grant -> grant.label);
    }
}
