package tw.taiwanjobs.keycloak.support.portals;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.support.Product;

/** A client like the demo's, for a portal on a free port; closed, it is removed again. */
public final class RegisteredClient implements AutoCloseable {

    private static final List<String> SCOPES = List.of("profile", "email", "phone", "address", "offline_access");

    private final Product product;
    private final String id;
    private final String secret = UUID.randomUUID().toString();
    private final URI home = URI.create("http://localhost:" + FreePort.any() + "/");
    private final String internalId;

    private RegisteredClient(Product product, String id) {
        this.product = product;
        this.id = id;
        this.internalId = create();
    }

    public static RegisteredClient called(Product product, String id) {
        return new RegisteredClient(product, id);
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    public URI home() {
        return home;
    }

    public URI callback() {
        return home.resolve("callback");
    }

    public void set(Map<String, String> attributes) {
        product.admin().changeClient(id, client -> client.getAttributes().putAll(attributes));
    }

    @Override
    public void close() {
        product.admin().realm().clients().get(internalId).remove();
    }

    private String create() {
        ClientRepresentation client = likeTheDemos();
        client.setClientId(id);
        client.setName("Portal " + id);
        client.setSecret(secret);
        client.setBaseUrl(home.toString());
        client.setRedirectUris(List.of(callback().toString()));
        client.setOptionalClientScopes(SCOPES);
        client.getAttributes()
                .putAll(Map.of("pkce.code.challenge.method", "S256", "post.logout.redirect.uris", home.toString()));
        try (Response created = product.admin().realm().clients().create(client)) {
            return CreatedResponseUtil.getCreatedId(created);
        }
    }

    private ClientRepresentation likeTheDemos() {
        ClientRepresentation client =
                product.admin().realm().clients().findByClientId(Product.PORTAL).get(0);
        client.setId(null);
        Optional.ofNullable(client.getProtocolMappers())
                .ifPresent(mappers -> mappers.forEach(mapper -> mapper.setId(null)));
        return client;
    }
}
