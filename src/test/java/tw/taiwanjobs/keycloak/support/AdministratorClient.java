package tw.taiwanjobs.keycloak.support;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** A client that is an administrator of the realm with some roles of {@code realm-management}, until the test has done with it. */
public final class AdministratorClient implements AutoCloseable {

    private final Product product;
    private final String clientId = "administrator-" + Identities.nationalId();
    private final String id;

    private AdministratorClient(Product product, String... roles) {
        this.product = product;
        ClientsResource clients = product.admin().realm().clients();
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setSecret(clientId);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        clients.create(client).close();
        this.id = clients.findByClientId(clientId).get(0).getId();
        String management = clients.findByClientId("realm-management").get(0).getId();
        List<RoleRepresentation> granted = Stream.of(roles)
                .map(role -> clients.get(management).roles().get(role).toRepresentation())
                .toList();
        clients.get(id).getScopeMappings().clientLevel(management).add(granted);
        product.admin()
                .realm()
                .users()
                .get(clients.get(id).getServiceAccountUser().getId())
                .roles()
                .clientLevel(management)
                .add(granted);
    }

    public static AdministratorClient of(Product product, String... roles) {
        return new AdministratorClient(product, roles);
    }

    public String token() {
        try (Keycloak keycloak = KeycloakBuilder.builder()
                .serverUrl(product.url())
                .realm(product.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(clientId)
                .clientSecret(clientId)
                .build()) {
            return keycloak.tokenManager().getAccessTokenString();
        }
    }

    @Override
    public void close() {
        product.admin().realm().clients().delete(id);
    }
}
