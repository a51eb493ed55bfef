package tw.taiwanjobs.keycloak.support.cluster;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Hands a request on to another port of this machine, and its answer back. */
final class Forwarding {
    static final int NO_BODY = -1;

    private static final List<String> REQUEST_HEADERS =
            List.of("Accept", "Accept-Language", "Authorization", "Content-Type", "Cookie");
    private static final List<String> HEADERS_OF_THE_CONNECTION =
            List.of(":status", "connection", "content-length", "transfer-encoding");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpResponse<byte[]> send(HttpExchange exchange, int port) throws IOException, InterruptedException {
        return http.send(request(exchange, port), BodyHandlers.ofByteArray());
    }

    private static HttpRequest request(HttpExchange exchange, int port) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (var name : REQUEST_HEADERS) {
            exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(value -> request.header(name, value));
        }
        return request.build();
    }

    static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!HEADERS_OF_THE_CONNECTION.contains(name)) {
                exchange.getResponseHeaders()
                        .computeIfAbsent(name, none -> new ArrayList<>())
                        .addAll(values);
            }
        });
        var body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? NO_BODY : body.length);
        exchange.getResponseBody().write(body);
    }
}
