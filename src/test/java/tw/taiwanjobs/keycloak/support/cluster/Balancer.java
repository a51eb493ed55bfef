package tw.taiwanjobs.keycloak.support.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** A reverse proxy on the loopback address that deals requests, or with sticky sessions browsers, out to its nodes. */
final class Balancer implements AutoCloseable {
    private static final int LEFT_TO_THE_SYSTEM = 0;

    static {
        // Of more idle connections than 200 Java's server closes some under a browser that is about to send its form.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "100000");
    }

    /** Keeps a browser at the node that it met first. */
    static final String STICKY = "node";

    private static final Pattern STUCK_TO = Pattern.compile("(?:^|; ?)" + STICKY + "=(\\d+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Forwarding forwarding = new Forwarding();
    private final Map<Integer, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Integer> ports = List.of();
    private volatile boolean sticky;

    private Balancer(HttpServer server) {
        this.server = server;
    }

    static Balancer start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), LEFT_TO_THE_SYSTEM);
            var balancer = new Balancer(HttpServer.create(address, 0));
            balancer.server.createContext("/", balancer::forward);
            balancer.server.setExecutor(balancer.threads);
            balancer.server.start();
            return balancer;
        } catch (IOException e) {
            throw new StartupFailure("cannot open a port for the balancer: " + e.getMessage(), e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on requests go to these ports in turn, beginning with the first, whoever sends them. */
    void sendTo(List<Integer> nodes) {
        use(nodes, false);
    }

    /** From now on new browsers go to these ports in turn, and stay where they are. */
    void sendBrowsersTo(List<Integer> nodes) {
        use(nodes, true);
    }

    private void use(List<Integer> nodes, boolean stickySessions) {
        ports = List.copyOf(nodes);
        sticky = stickySessions;
        turn.set(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var port = port(exchange);
            if (sticky) {
                exchange.getResponseHeaders().add("Set-Cookie", STICKY + "=" + port + "; Path=/");
            }
            forward(exchange, port);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange, int port) throws IOException, InterruptedException {
        AtomicInteger open = underWay(port);
        open.incrementAndGet();
        try {
            Forwarding.answer(exchange, forwarding.send(exchange, port));
        } finally {
            open.decrementAndGet();
        }
    }

    /** Requests that a node has not answered yet. */
    AtomicInteger underWay(int port) {
        return underWay.computeIfAbsent(port, node -> new AtomicInteger());
    }

    private int port(HttpExchange exchange) {
        var nodes = ports;
        return stuckTo(exchange)
                .filter(nodes::contains)
                .orElseGet(() -> nodes.get(turn.getAndIncrement() % nodes.size()));
    }

    private Optional<Integer> stuckTo(HttpExchange exchange) {
        return sticky
                ? exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                        .map(STUCK_TO::matcher)
                        .filter(Matcher::find)
                        .map(cookie -> Integer.valueOf(cookie.group(1)))
                        .findFirst()
                : Optional.empty();
    }
}
