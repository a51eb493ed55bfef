package tw.taiwanjobs.keycloak.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** The ports that the demo is about to open. */
final class Ports {
    private static final int BACKLOG = 1;

    private Ports() {}

    /** All at once, so that two parts of the demo that were given the same port are found too. */
    static void requireFree(List<Integer> ports) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (var port : ports) {
                held.add(hold(port));
            }
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static ServerSocket hold(int port) {
        try {
            return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new StartupFailure("port " + port + " is in use: stop what uses it, or see bin/demo --help", e);
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
