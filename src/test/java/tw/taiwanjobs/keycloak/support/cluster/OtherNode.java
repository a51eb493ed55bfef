package tw.taiwanjobs.keycloak.support.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A way to a server which answers as a node that is not like it: some words of its answers are others. */
public final class OtherNode implements AutoCloseable {

    private static final int LEFT_TO_THE_SYSTEM = 0;

    private final HttpServer server;
    private final int port;
    private final Map<String, String> words;
    private final Forwarding forwarding = new Forwarding();

    private OtherNode(HttpServer server, int port, Map<String, String> words) {
        this.server = server;
        this.port = port;
        this.words = words;
    }

    /** @param words pattern of a word to what is said in its place */
    public static OtherNode of(int port, Map<String, String> words) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), LEFT_TO_THE_SYSTEM);
            var node = new OtherNode(HttpServer.create(address, 0), port, words);
            node.server.createContext("/", node::forward);
            node.server.start();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = forwarding.send(exchange, port);
            var text = new String(answer.body(), StandardCharsets.UTF_8);
            for (var word : words.entrySet()) {
                text = text.replaceAll(word.getKey(), word.getValue());
            }
            var body = text.getBytes(StandardCharsets.UTF_8);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
