package tw.taiwanjobs.keycloak.journeys.conformance;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request object that stands at an address of the client's. */
final class RequestFile implements AutoCloseable {

    private static final int LEFT_TO_THE_SYSTEM = 0;

    private final HttpServer server;

    private RequestFile(HttpServer server) {
        this.server = server;
    }

    static RequestFile with(String object) {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), LEFT_TO_THE_SYSTEM), 0);
            byte[] body = object.getBytes(StandardCharsets.US_ASCII);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return new RequestFile(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/request");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
