package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;

/**
 * A network address that no test has used before, of those that Linux has on its loopback interface: browsers behind it
 * reach the server from there.
 */
public final class OtherAddress implements AutoCloseable {
    private static final AtomicInteger LAST = new AtomicInteger(1);
    private static final int LEFT_TO_THE_SYSTEM = 0;

    private final int serverPort;
    private final InetAddress source;
    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private OtherAddress(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.source = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) LAST.incrementAndGet()});
        this.entrance = new ServerSocket(LEFT_TO_THE_SYSTEM, 0, InetAddress.getLoopbackAddress());
    }

    public static OtherAddress of(KeycloakServer server) {
        try {
            OtherAddress address = new OtherAddress(server.port());
            address.threads.submit(address::accept);
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new browser at this address. */
    public HttpBrowser browser() {
        return HttpBrowser.inChineseBehind(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), entrance.getLocalPort()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Void accept() throws IOException {
        while (!entrance.isClosed()) {
            Socket browser = entrance.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort, source, LEFT_TO_THE_SYSTEM);
            threads.submit(() -> pass(browser, server));
            threads.submit(() -> pass(server, browser));
        }
        return null;
    }

    /** Until one of the two hangs up. */
    private static Void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
        return null;
    }
}
