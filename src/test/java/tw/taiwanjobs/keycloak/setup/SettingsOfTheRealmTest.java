package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsOfTheRealmTest {

    private static final String REALM = """
            {"webAuthnPolicyPasswordlessRpEntityName": "keycloak", "webAuthnPolicyPasswordlessRpId": "agency.example",
             "webAuthnPolicyPasswordlessPasskeysEnabled": false, "webAuthnPolicyRpId": "keys.example", "rememberMe": true}
            """;

    @Test
    void a_policy_of_which_a_part_is_set_is_put_whole() {
        assertThat(whole("{\"webAuthnPolicyPasswordlessPasskeysEnabled\": true}"))
                .isEqualTo(Map.of(
                        "webAuthnPolicyPasswordlessPasskeysEnabled", true,
                        "webAuthnPolicyPasswordlessRpEntityName", "keycloak",
                        "webAuthnPolicyPasswordlessRpId", "agency.example"));
    }

    @Test
    void what_is_not_touched_is_not_put() {
        assertThat(whole("{\"registrationAllowed\": true}")).isEqualTo(Map.of("registrationAllowed", true));
    }

    private static Map<?, ?> whole(String settings) {
        return new ObjectMapper()
                .convertValue(SettingsOfTheRealm.withWholePolicies(json(settings), json(REALM)), Map.class);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
