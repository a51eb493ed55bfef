package tw.taiwanjobs.keycloak.crypto;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** Stands in for a server that {@code keys} asks: a token for everybody, and what is said of the key ring. */
final class KeyServer implements AutoCloseable {

    private static final String TOKEN = "/realms/master/protocol/openid-connect/token";
    private static final String KEYS = "/admin/realms/master/taiwanjobs/keys";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer http;
    private List<KeyUse> keys = List.of();

    KeyServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext(TOKEN, exchange -> answer(exchange, Map.of("access_token", "t", "expires_in", 60)));
        http.createContext(KEYS, exchange -> answer(exchange, keys));
        http.start();
    }

    void has(KeyRing ring, long encrypted, long withoutIndex) {
        keys = ring.all()
                .map(key ->
                        new KeyUse(key.version(), key.state().code(), KeyFingerprint.of(key), encrypted, withoutIndex))
                .toList();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, Object content) throws IOException {
        byte[] body = json.writeValueAsBytes(content);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
