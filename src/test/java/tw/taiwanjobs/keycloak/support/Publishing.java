package tw.taiwanjobs.keycloak.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.keycloak.admin.client.Keycloak;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;

/** The documents' address in the admin REST API. */
public final class Publishing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Supplier<String> token;

    private Publishing(Product product, Supplier<String> token) {
        this.address = product.url() + "/admin/realms/" + product.realm() + "/taiwanjobs/documents";
        this.token = token;
    }

    /** As the administrator of all realms, whatever the server's clock says. */
    public static Publishing in(Product product) {
        return new Publishing(product, freshTokens(product));
    }

    public static Publishing as(Product product, String token) {
        return new Publishing(product, () -> token);
    }

    /** A new one each time; closing the client would end its session. */
    private static Supplier<String> freshTokens(Product product) {
        Keycloak client = Keycloak.getInstance(
                product.url(), "master", KeycloakServer.ADMIN, KeycloakServer.ADMIN_PASSWORD, "admin-cli");
        return () -> client.tokenManager().grantToken().getToken();
    }

    /** @param version the body, to be written as JSON */
    public HttpResponse<String> publish(String document, Map<String, ?> version) {
        return send(request("/" + document + "/versions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(version))));
    }

    public HttpResponse<String> withdraw(String document, String version) {
        return send(request("/" + document + "/versions/" + version).DELETE());
    }

    public HttpResponse<String> list() {
        return send(request("").GET());
    }

    /** What an administrator sees of a document. */
    public JsonNode document(String name) {
        return StreamSupport.stream(read(list()).spliterator(), false)
                .filter(document -> document.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What an administrator sees at the address of a version. */
    public JsonNode version(String address) {
        return read(send(authorized(URI.create(address)).GET()));
    }

    private HttpRequest.Builder request(String path) {
        return authorized(URI.create(address + path));
    }

    private HttpRequest.Builder authorized(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token.get());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
