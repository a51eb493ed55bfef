package tw.taiwanjobs.keycloak.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The import's address in the admin REST API, as its client calls it. */
public final class MembersImport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private MembersImport(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public static MembersImport of(Product product) {
        return of(product, product.admin().token());
    }

    public static MembersImport of(Product product, String token) {
        return new MembersImport(
                product.url() + "/admin/realms/" + product.realm() + "/taiwanjobs/members/import", token);
    }

    /** @return the answers, one a row */
    public List<JsonNode> take(OldRow... members) {
        return take("", List.of(members));
    }

    /** @param options query of the address, such as {@code ?update=true} */
    public List<JsonNode> take(String options, List<OldRow> members) {
        HttpResponse<String> response =
                post(options, members.stream().map(member -> json(member.row())).collect(Collectors.joining("\n")));
        if (response.statusCode() != 200) {
            throw new AssertionError("the import answered " + response.statusCode() + ": " + response.body());
        }
        return Arrays.stream(response.body().split("\n"))
                .filter(line -> !line.isEmpty())
                .map(MembersImport::read)
                .toList();
    }

    public HttpResponse<String> post(String options, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + options))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> format() {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
