package tw.taiwanjobs.keycloak.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** The ports that the demo is about to open. */
final class Ports {
    private static final int BACKLOG = 1;

    private Ports() {}

    static void requireFree(List<DemoPort> ports) {
        requireDifferent(ports);
        var held = new ArrayList<ServerSocket>();
        try {
            for (var port : ports) {
                held.add(hold(port));
            }
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static void requireDifferent(List<DemoPort> ports) {
        var uses = new HashMap<Integer, DemoPort>();
        for (var port : ports) {
            var other = uses.put(port.number(), port);
            if (other != null) {
                throw new StartupFailure("port " + port.number() + " is asked for twice, for " + other.use() + " ("
                        + other.option() + ") and for " + port.use() + " (" + port.option() + ")");
            }
        }
    }

    private static ServerSocket hold(DemoPort port) {
        try {
            return new ServerSocket(port.number(), BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new StartupFailure(
                    "port " + port.number() + " for " + port.use()
                            + " is in use: stop what uses it, or choose another with " + port.option(),
                    e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StartupFailure("port " + socket.getLocalPort() + " cannot be released", e);
        }
    }
}
