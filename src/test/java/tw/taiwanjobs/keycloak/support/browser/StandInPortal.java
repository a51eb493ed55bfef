package tw.taiwanjobs.keycloak.support.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tw.taiwanjobs.keycloak.support.Product;

/**
 * What the browser finds at the address of the demo's portal, where nobody listens in the tests: a page with an element
 * {@code portal}. A server and no route of Playwright's, which does not see where a redirect leads.
 */
final class StandInPortal {

    private static final byte[] PAGE = "<p id=portal>portal".getBytes(StandardCharsets.UTF_8);
    private static final int LEFT_TO_THE_SYSTEM = 0;

    private StandInPortal() {}

    /** Starts it. @return the browser's option that leads there */
    static String start() {
        try {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), LEFT_TO_THE_SYSTEM), LEFT_TO_THE_SYSTEM);
            server.createContext("/", StandInPortal::answer);
            server.start();
            return "--host-resolver-rules=MAP "
                    + URI.create(Product.PORTAL_CALLBACK).getAuthority() + " 127.0.0.1:"
                    + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, PAGE.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(PAGE);
        }
    }
}
