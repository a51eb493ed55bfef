package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One realm in Keycloak's admin REST API. Made for a few seconds of work: it does not renew its token. */
final class RealmAdminRest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String server;
    private final String realm;
    private String token = "";

    /** @param server address without a slash at the end */
    RealmAdminRest(String server, String realm) {
        this.server = server;
        this.realm = encode(realm);
    }

    void logIn(String authRealm, String user, String password) {
        var form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var address = server + "/realms/" + encode(authRealm) + "/protocol/openid-connect/token";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        token = read(send(request)).path("access_token").asText();
    }

    JsonNode get(String path) {
        return read(send(request(path).GET()));
    }

    void put(String path, JsonNode content) {
        send(request(path).PUT(body(content)));
    }

    /** @return the id of what was made, the last part of its address */
    String post(String path, JsonNode content) {
        return send(request(path).POST(body(content)))
                .headers()
                .firstValue("Location")
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .orElse("");
    }

    void delete(String path) {
        send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/admin/realms/" + realm + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static BodyPublisher body(JsonNode content) {
        return BodyPublishers.ofString(content.toString());
    }

    private HttpResponse<String> send(HttpRequest.Builder unfinished) {
        var request = unfinished.timeout(LIMIT).build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new SetupException(request.method() + " " + request.uri().getPath() + " was answered with "
                        + response.statusCode() + " " + response.body().replaceAll("\\s+", " "));
            }
            return response;
        } catch (IOException e) {
            throw new SetupException("No answer from " + server + ": " + reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SetupException("interrupted");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return "it takes too long";
        }
        return e instanceof ConnectException ? "no connection" : "the connection failed";
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : json.readTree(response.body());
        } catch (IOException e) {
            throw new SetupException("No JSON from " + server + ": " + e.getMessage());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
