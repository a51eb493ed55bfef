package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** The client policy for portals, as somebody meets it who registers one in Keycloak's console. */
class PortalPolicyIT {
    private static final String CALLBACK = "https://skills.example.com/callback";
    private static final String HOME = "https://skills.example.com/";
    private static final String SUBJECT = "taiwanjobs-pairwise-sub";

    private final RunningProduct product = RunningProduct.get();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void removeClients() {
        made.forEach(id -> clients(id)
                .forEach(client ->
                        product.admin().realm().clients().get(client.getId()).remove()));
    }

    @Test
    void a_portal_registered_carelessly_is_refused_with_all_that_is_to_mend() {
        ClientRepresentation careless = asTheConsoleSends();
        careless.setRootUrl("");
        careless.setBaseUrl("");
        careless.setRedirectUris(List.of("https://skills.example.com/*", "http://skills.example.com/callback"));
        careless.setImplicitFlowEnabled(true);
        careless.setAttributes(Map.of(
                "oauth2.device.authorization.grant.enabled", "true",
                "post.logout.redirect.uris", "https://skills.example.com/*"));

        Answer answer = save(careless);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.description())
                .contains(
                        "Valid redirect URIs: https://skills.example.com/* has a wildcard; write each address in full. ",
                        "Valid redirect URIs: http://skills.example.com/callback is neither https nor http://localhost. ",
                        "Valid post logout redirect URIs: https://skills.example.com/* has a wildcard",
                        "Home URL: name the page",
                        "Implicit flow: switch it off. ",
                        "OAuth 2.0 Device Authorization Grant: switch it off.");
        assertThat(clients(careless.getClientId())).isEmpty();
    }

    @Test
    void one_registered_with_care_is_saved_and_gets_a_subject_of_its_own() {
        ClientRepresentation one = saved(asTheConsoleSends());
        ClientRepresentation other = saved(asTheConsoleSends());

        assertThat(List.of(one, other)).allSatisfy(portal -> {
            assertThat(portal.isFullScopeAllowed()).isFalse();
            assertThat(portal.isDirectAccessGrantsEnabled()).isFalse();
            assertThat(subject(portal).getConfig()).containsEntry("sector", portal.getClientId());
        });
        assertThat(subject(one).getConfig().get("salt"))
                .hasSizeGreaterThan(20)
                .isNotEqualTo(subject(other).getConfig().get("salt"));
    }

    @Test
    void what_fits_cannot_be_made_to_fit_no_more_but_it_can_be_switched_off() {
        ClientRepresentation portal = saved(asTheConsoleSends());
        String salt = subject(portal).getConfig().get("salt");

        assertThat(update(portal, client -> client.setDescription("for craftspeople"))
                        .status())
                .isEqualTo(204);
        assertThat(update(portal, client -> client.setBaseUrl("")).description())
                .startsWith("Home URL");
        assertThat(update(portal, client -> client.setRedirectUris(List.of("*")))
                        .description())
                .startsWith("Valid redirect URIs: * has");
        assertThat(update(portal, client -> client.setProtocolMappers(List.of()))
                        .description())
                .contains("add the mapper " + SUBJECT);
        assertThat(update(portal, client -> client.setOptionalClientScopes(List.of("national_id")))
                        .description())
                .startsWith("Consent required");
        ClientRepresentation untouched = clients(portal.getClientId()).get(0);
        assertThat(untouched.getBaseUrl()).isEqualTo(HOME);
        assertThat(untouched.getRedirectUris()).containsExactly(CALLBACK);
        assertThat(subject(untouched).getConfig()).containsEntry("salt", salt);

        assertThat(update(portal, client -> {
                            client.setEnabled(false);
                            client.setBaseUrl("");
                        })
                        .status())
                .isEqualTo(204);
        assertThat(update(portal, client -> client.setEnabled(true)).description())
                .startsWith("Home URL");
    }

    @Test
    void a_portal_from_before_the_policy_is_refused_until_it_is_mended() {
        ClientRepresentation old = asTheConsoleSends();
        old.setRedirectUris(List.of("https://skills.example.com/*"));
        made.add(old.getClientId());
        product.admin().importClient(old);

        Answer refused = update(old, client -> client.setDescription("for craftspeople"));

        assertThat(refused.description()).contains("has a wildcard", "add the mapper " + SUBJECT, "another sub");
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("subject");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(SUBJECT);
        mapper.setConfig(Map.of("sector", old.getClientId(), "salt", "s"));
        assertThat(update(old, client -> {
                            client.setRedirectUris(List.of(CALLBACK));
                            client.setProtocolMappers(List.of(mapper));
                        })
                        .status())
                .isEqualTo(204);
    }

    /** Keycloak itself lets nobody save {@code realm-management}, and gives {@code broker} a secret at a save. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "account-console",
                "admin-cli",
                "broker",
                "security-admin-console",
                "taiwanjobs-member",
                "jobs-portal",
                "training-portal"
            })
    void clients_of_the_server_and_the_demos_portals_can_be_saved(String clientId) {
        ClientRepresentation present = clients(clientId).get(0);

        assertThat(update(present, client -> {}).status()).isEqualTo(204);

        assertThat(clients(clientId).get(0))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .ignoringFields("secret", "attributes.client.secret.creation.time")
                .isEqualTo(present);
    }

    @Test
    void a_machines_client_is_no_portal() {
        ClientRepresentation machine = asTheConsoleSends();
        machine.setPublicClient(false);
        machine.setStandardFlowEnabled(false);
        machine.setServiceAccountsEnabled(true);
        machine.setRedirectUris(List.of());
        machine.setBaseUrl("");

        assertThat(saved(machine).getProtocolMappers()).isNull();
    }

    /** Keycloak's form for a new client with its defaults, and the three addresses filled in with care. */
    private static ClientRepresentation asTheConsoleSends() {
        ClientRepresentation client = new ClientRepresentation();
        client.setProtocol("openid-connect");
        client.setClientId("skills-" + UUID.randomUUID());
        client.setName("");
        client.setDescription("");
        client.setPublicClient(true);
        client.setAuthorizationServicesEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(true);
        client.setStandardFlowEnabled(true);
        client.setFrontchannelLogout(true);
        client.setAlwaysDisplayInConsole(false);
        client.setRootUrl("");
        client.setBaseUrl(HOME);
        client.setRedirectUris(List.of(CALLBACK));
        client.setAttributes(new HashMap<>(Map.of(
                "oauth2.device.authorization.grant.enabled", "false",
                "oidc.ciba.grant.enabled", "false",
                "post.logout.redirect.uris", "+")));
        return client;
    }

    private ClientRepresentation saved(ClientRepresentation client) {
        Answer answer = save(client);
        assertThat(answer.status()).as(answer.description()).isEqualTo(201);
        return clients(client.getClientId()).get(0);
    }

    private Answer save(ClientRepresentation client) {
        made.add(client.getClientId());
        try (Response response = product.admin().realm().clients().create(client)) {
            return Answer.of(response);
        }
    }

    private Answer update(ClientRepresentation client, Consumer<ClientRepresentation> change) {
        ClientRepresentation changed = clients(client.getClientId()).get(0);
        change.accept(changed);
        try {
            product.admin().realm().clients().get(changed.getId()).update(changed);
            return new Answer(204, "");
        } catch (BadRequestException e) {
            try (Response response = e.getResponse()) {
                return Answer.of(response);
            }
        }
    }

    private List<ClientRepresentation> clients(String clientId) {
        return product.admin().realm().clients().findByClientId(clientId);
    }

    private static ProtocolMapperRepresentation subject(ClientRepresentation client) {
        return client.getProtocolMappers().stream()
                .filter(mapper -> mapper.getProtocolMapper().equals(SUBJECT))
                .findFirst()
                .orElseThrow();
    }

    /** @param description what the console shows beside the title of its red box */
    private record Answer(int status, String description) {
        static Answer of(Response response) {
            Object error = response.hasEntity()
                    ? response.readEntity(OAuth2ErrorRepresentation.class).getErrorDescription()
                    : "";
            return new Answer(response.getStatus(), String.valueOf(error));
        }
    }
}
