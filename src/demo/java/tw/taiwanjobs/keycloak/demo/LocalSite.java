package tw.taiwanjobs.keycloak.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** A small web site on the loopback address. */
final class LocalSite implements AutoCloseable {
    private static final int LARGEST_BODY = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private LocalSite(HttpServer server) {
        this.server = server;
    }

    static LocalSite start(int port, Function<Request, Answer> pages) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var site = new LocalSite(HttpServer.create(address, 0));
            site.server.createContext("/", exchange -> respond(exchange, pages));
            site.server.setExecutor(site.threads);
            site.server.start();
            return site;
        } catch (IOException e) {
            throw new StartupFailure("cannot open port " + port + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void respond(HttpExchange exchange, Function<Request, Answer> pages) throws IOException {
        try (exchange) {
            send(exchange, answerTo(exchange, pages));
        }
    }

    private static Answer answerTo(HttpExchange exchange, Function<Request, Answer> pages) {
        if (!List.of("GET", "HEAD", Request.POST).contains(exchange.getRequestMethod())) {
            return Answer.text(405, "405");
        }
        try {
            var cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
            var body = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
            return pages.apply(new Request(exchange.getRequestMethod(), exchange.getRequestURI(), cookies, body));
        } catch (IOException | RuntimeException e) {
            return Answer.text(500, "系統忙碌中，請稍後再試。 The demo could not answer: " + e.getMessage());
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(headers::set);
        var withoutBody = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), withoutBody ? -1 : body.length);
        if (!withoutBody) {
            exchange.getResponseBody().write(body);
        }
    }
}
