package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Passwords are typed on the login page and nowhere else. */
class NoOtherDoorIT {

    private static final String CLIENT = "client-with-direct-grants";

    private final RunningProduct product = RunningProduct.get();

    @Test
    void no_client_gets_a_token_for_a_password_and_no_hash_is_computed() {
        SignUp member = new SignUp(product).toActive();
        int before = product.testbed().hashes();

        assertThat(tokenRequest(member, Map.of("client_id", "admin-cli"))).isBetween(400, 401);
        assertThat(tokenRequest(
                        member, Map.of("client_id", RunningProduct.PORTAL, "client_secret", "jobs-portal-demo-secret")))
                .isBetween(400, 401);
        assertThat(product.testbed().hashes()).isEqualTo(before);
    }

    @Test
    void the_policy_takes_direct_grants_from_a_client_that_an_administrator_gives_them() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(CLIENT);
        client.setPublicClient(true);
        client.setStandardFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(true);

        product.admin().realm().clients().create(client).close();

        assertThat(product.admin().realm().clients().findByClientId(CLIENT))
                .extracting(ClientRepresentation::isDirectAccessGrantsEnabled)
                .containsExactly(false);
    }

    private int tokenRequest(SignUp member, Map<String, String> client) {
        Map<String, String> request = new LinkedHashMap<>(client);
        request.put("grant_type", "password");
        request.put("username", member.email());
        request.put("password", SignUp.PASSWORD);
        return HttpBrowser.inEnglish()
                .post(
                        product.server().realmUrl(RunningProduct.REALM) + "/protocol/openid-connect/token",
                        HttpBrowser.encode(request))
                .status();
    }
}
