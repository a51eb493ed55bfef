package tw.taiwanjobs.keycloak.support.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** A way to a server on which one request that changes something does not arrive, or all from one on. */
public final class FaultyWay implements AutoCloseable {

    public enum Fault {
        /** The server fails and has done nothing. */
        ERROR,
        /** The connection is gone before the request has reached the server. */
        REQUEST_LOST,
        /** The server has done what it was asked; nobody hears of it. */
        ANSWER_LOST,
        /** As {@link #REQUEST_LOST}, and so is every request after it. */
        SERVER_GONE
    }

    private static final int LEFT_TO_THE_SYSTEM = 0;

    private final HttpServer server;
    private final int port;
    private final Forwarding forwarding = new Forwarding();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Fault fault = Fault.ERROR;
    private volatile int failing;

    private FaultyWay(HttpServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static FaultyWay to(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), LEFT_TO_THE_SYSTEM);
            var way = new FaultyWay(HttpServer.create(address, 0), port);
            way.server.createContext("/", way::forward);
            way.server.start();
            return way;
        } catch (IOException e) {
            throw new StartupFailure("cannot open a port for the faulty way: " + e.getMessage(), e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Counts from now on. @param number of the change that fails, from 1 */
    public FaultyWay failAt(int number, Fault kind) {
        changes.set(0);
        fault = kind;
        failing = number;
        return this;
    }

    /** Nothing fails any more. */
    public FaultyWay mend() {
        return failAt(0, Fault.ERROR);
    }

    /** How many requests since then were changes. */
    public int changes() {
        return changes.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void forward(HttpExchange exchange) throws IOException {
        var number = isChange(exchange) ? changes.incrementAndGet() : 0;
        try (exchange) {
            if (failing > 0 && fault == Fault.SERVER_GONE && changes.get() >= failing) {
                return;
            }
            if (number == 0 || number != failing) {
                Forwarding.answer(exchange, forwarding.send(exchange, port));
            } else if (fault == Fault.ERROR) {
                exchange.sendResponseHeaders(500, Forwarding.NO_BODY);
            } else if (fault == Fault.ANSWER_LOST) {
                forwarding.send(exchange, port);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A token and a partial export change nothing. */
    private static boolean isChange(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        return !exchange.getRequestMethod().equals("GET")
                && !path.endsWith("/token")
                && !path.endsWith("/partial-export");
    }
}
