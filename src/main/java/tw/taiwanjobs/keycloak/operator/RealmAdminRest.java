package tw.taiwanjobs.keycloak.operator;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One realm in Keycloak's admin REST API. Threads may share it for {@link #request} alone. */
public final class RealmAdminRest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** An administrator's token lives a minute; counting the members of a large realm takes longer. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private static final int PAGE = 500;
    private static final int FIRST_OF_THE_SERVERS_OWN_FAULTS = 500;
    private static final Set<Integer> REFUSALS = Set.of(400, 401);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock = Clock.systemUTC();
    private final String server;
    private final String realm;
    private final AdminLogin login;
    private String token = "";
    private Instant renewal = Instant.MIN;

    /** @param server address without a slash at the end */
    public RealmAdminRest(String server, String realm, AdminLogin login) {
        this.server = server;
        this.realm = encode(realm);
        this.login = login;
    }

    public synchronized void logIn() {
        var body = login.form().entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var address = server + "/realms/" + encode(login.realm()) + "/protocol/openid-connect/token";
        var response = answer(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .timeout(LIMIT)
                .build());
        if (REFUSALS.contains(response.statusCode())) {
            throw new OperatorException(login.refused());
        }
        var tokens = read(successful(response));
        token = tokens.path("access_token").asText();
        renewal =
                clock.instant().plusSeconds(tokens.path("expires_in").asLong()).minus(MARGIN);
    }

    /** What the server can do, whichever realm. */
    public JsonNode serverInfo() {
        return read(send(authorized("/admin/serverinfo").GET()));
    }

    /** What the realm's tokens name as their issuer. */
    public String issuer() {
        var address = server + "/realms/" + realm + "/.well-known/openid-configuration";
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).build();
        return read(successful(answer(request))).path("issuer").asText();
    }

    public JsonNode get(String path) {
        return read(send(request(path).GET()));
    }

    /** All entries of a list, asked for page by page. @param path with a query */
    public void forEach(String path, Consumer<JsonNode> each) {
        var first = 0;
        JsonNode page;
        do {
            page = get(path + "&first=" + first + "&max=" + PAGE);
            page.forEach(each);
            first += PAGE;
        } while (page.size() == PAGE);
    }

    public void put(String path, JsonNode content) {
        send(request(path).PUT(body(content)));
    }

    /** @return the id of what was made, the last part of its address */
    public String post(String path, JsonNode content) {
        return send(request(path).POST(body(content)))
                .headers()
                .firstValue("Location")
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .orElse("");
    }

    /** The realm with its clients and all its flows. Members are not in it. */
    public JsonNode export() {
        return read(send(request("/partial-export?exportClients=true").POST(BodyPublishers.noBody())));
    }

    public void delete(String path) {
        send(request(path).DELETE());
    }

    /** Below the realm, with a token that is good for some time. */
    public HttpRequest.Builder request(String path) {
        return authorized("/admin/realms/" + realm + path);
    }

    private synchronized HttpRequest.Builder authorized(String path) {
        if (clock.instant().isAfter(renewal)) {
            logIn();
        }
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static BodyPublisher body(JsonNode content) {
        return BodyPublishers.ofString(content.toString());
    }

    private HttpResponse<String> send(HttpRequest.Builder unfinished) {
        return successful(answer(unfinished.timeout(LIMIT).build()));
    }

    private static HttpResponse<String> successful(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            var request = response.request();
            if (response.statusCode() == 403) {
                throw new OperatorException("This account may not " + request.method() + " "
                        + request.uri().getPath() + ": it needs the role realm-admin of the realm");
            }
            var answer = request.method() + " " + request.uri().getPath() + " was answered with "
                    + response.statusCode() + " " + response.body().replaceAll("\\s+", " ");
            throw response.statusCode() < FIRST_OF_THE_SERVERS_OWN_FAULTS
                    ? new OperatorException(answer)
                    : new NoAnswerException(answer);
        }
        return response;
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NoAnswerException("No answer from " + server + ": " + reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorException("interrupted");
        }
    }

    /** Why there is no answer, in words. */
    public static String reason(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return "it takes too long";
        }
        return e instanceof ConnectException ? "no connection" : "the connection failed";
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : json.readTree(response.body());
        } catch (IOException e) {
            throw new OperatorException("No JSON from " + server + ": " + e.getMessage());
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
