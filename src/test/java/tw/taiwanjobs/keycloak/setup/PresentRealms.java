package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Realms that have nothing but what a test is about. */
final class PresentRealms {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.arrayNode();

    private PresentRealms() {}

    static PresentRealm with(JsonNode settings) {
        return of(settings, new Members());
    }

    static PresentRealm with(Members members) {
        return of(NOTHING, members);
    }

    private static PresentRealm of(JsonNode settings, Members members) {
        return new PresentRealm(
                settings,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                () -> members,
                () -> NOTHING);
    }
}
