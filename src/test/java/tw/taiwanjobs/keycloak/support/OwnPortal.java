package tw.taiwanjobs.keycloak.support;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.util.JsonSerialization;

/** A portal of one test, as the realm's rules want one, and what it gets of a member, token by token. */
public final class OwnPortal implements AutoCloseable {

    private final RunningProduct product;
    private final ClientRepresentation client;
    private final PortalTokens tokens;

    private OwnPortal(RunningProduct product, ClientRepresentation client) {
        this.product = product;
        this.client = client;
        this.tokens = new PortalTokens(product, client, Product.PORTAL_CALLBACK);
    }

    /** One that may ask for all scopes but the national ID. */
    public static OwnPortal of(RunningProduct product) {
        return with(product, client -> {});
    }

    /** One that may ask for the national ID, too. */
    public static OwnPortal forNumbers(RunningProduct product) {
        return with(product, OwnPortal::askForNumbers);
    }

    public static void askForNumbers(ClientRepresentation client) {
        client.getOptionalClientScopes().add("national_id");
        client.setConsentRequired(true);
    }

    public static OwnPortal with(RunningProduct product, Consumer<ClientRepresentation> change) {
        ClientRepresentation client = client();
        change.accept(client);
        try (Response created = product.admin().realm().clients().create(client)) {
            if (created.getStatus() != Response.Status.CREATED.getStatusCode()) {
                throw new AssertionError("status " + created.getStatus() + ": " + created.readEntity(String.class));
            }
        }
        return new OwnPortal(product, client);
    }

    /** One that came past the realm's rules for portals. */
    public static OwnPortal careless(RunningProduct product, Consumer<ClientRepresentation> change) {
        ClientRepresentation client = client();
        change.accept(client);
        product.admin().importClient(client);
        return new OwnPortal(product, client);
    }

    private static ClientRepresentation client() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("own-" + UUID.randomUUID());
        client.setName("職能發展網");
        client.setPublicClient(false);
        client.setSecret(UUID.randomUUID().toString());
        client.setStandardFlowEnabled(true);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setBaseUrl("http://localhost:8091/");
        client.setRedirectUris(List.of(Product.PORTAL_CALLBACK));
        client.setAttributes(new HashMap<>(Map.of("pkce.code.challenge.method", "S256")));
        client.setDefaultClientScopes(List.of("basic", "acr"));
        client.setOptionalClientScopes(new ArrayList<>(List.of("profile", "email", "phone", "address", "member")));
        client.setProtocolMappers(new ArrayList<>(List.of(pairwise(client.getClientId(), "salt"), itself(client))));
        return client;
    }

    public static ProtocolMapperRepresentation pairwise(String sector, String salt) {
        return mapper("subject", "taiwanjobs-pairwise-sub", Map.of("sector", sector, "salt", salt));
    }

    /** Without it Keycloak tells the client nothing of its own tokens at the introspection endpoint. */
    private static ProtocolMapperRepresentation itself(ClientRepresentation client) {
        return mapper(
                "audience",
                "oidc-audience-mapper",
                Map.of("included.client.audience", client.getClientId(), "access.token.claim", "true"));
    }

    private static ProtocolMapperRepresentation mapper(String name, String type, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(type);
        mapper.setConfig(new HashMap<>(config));
        return mapper;
    }

    public String clientId() {
        return client.getClientId();
    }

    public String secret() {
        return client.getSecret();
    }

    /** Its id in the admin REST API. */
    public String id() {
        return product.admin()
                .realm()
                .clients()
                .findByClientId(clientId())
                .get(0)
                .getId();
    }

    /** @param scopes beside {@code openid} */
    public String loginUrl(String... scopes) {
        String all = String.join("+", scopes);
        return tokens.loginUrl().replace("scope=openid", "scope=openid" + (all.isEmpty() ? "" : "+" + all));
    }

    /** Sends somebody who is logged in already for a code. */
    public Granted ask(HttpBrowser member, String... scopes) {
        return granted(member.open(loginUrl(scopes)));
    }

    /** @param member has just come back */
    public Granted granted(HttpBrowser member) {
        return new Granted(tokens.redeem(member));
    }

    public HttpBrowser refresh(Granted granted) {
        return asClient("token", Map.of("grant_type", "refresh_token", "refresh_token", granted.refreshToken()));
    }

    public Granted refreshed(Granted granted) {
        return new Granted(read(refresh(granted).body(), AccessTokenResponse.class));
    }

    private HttpBrowser asClient(String endpoint, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("client_id", clientId());
        all.put("client_secret", client.getSecret());
        return HttpBrowser.inEnglish()
                .with("Accept", "application/json")
                .post(product.oidcUrl(endpoint), HttpBrowser.encode(all));
    }

    @Override
    public void close() {
        product.admin().realm().clients().get(id()).remove();
    }

    /** What the token endpoint has answered, and what can be had with it. */
    public final class Granted {

        private final AccessTokenResponse answer;

        private Granted(AccessTokenResponse answer) {
            this.answer = answer;
        }

        /** As the portal holds it, encrypted where it is. */
        public String encodedIdToken() {
            return answer.getIdToken();
        }

        public JsonNode idToken() {
            return payload(answer.getIdToken());
        }

        public JsonNode accessToken() {
            return payload(answer.getToken());
        }

        private String refreshToken() {
            return answer.getRefreshToken();
        }

        public JsonNode refreshTokenClaims() {
            return payload(answer.getRefreshToken());
        }

        public JsonNode userinfo() {
            return read(userinfoAnswer().body(), JsonNode.class);
        }

        public HttpBrowser userinfoAnswer() {
            return bearer().open(product.oidcUrl("userinfo"));
        }

        public List<String> userinfoHeaders(String header) {
            return bearer().fetch(product.oidcUrl("userinfo")).headers().allValues(header);
        }

        private HttpBrowser bearer() {
            return HttpBrowser.inEnglish()
                    .with("Accept", "application/json")
                    .with("Authorization", "Bearer " + answer.getToken());
        }

        public JsonNode introspection() {
            return read(
                    asClient("token/introspect", Map.of("token", answer.getToken()))
                            .body(),
                    JsonNode.class);
        }
    }

    public static Set<String> names(JsonNode claims) {
        Set<String> names = new TreeSet<>();
        claims.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The second part of a signed token. */
    public static JsonNode payload(String token) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return read(new String(json, StandardCharsets.UTF_8), JsonNode.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JsonSerialization.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
