package tw.taiwanjobs.keycloak.bench.server;

import java.time.Duration;
import tw.taiwanjobs.keycloak.bench.login.LoginLoad;
import tw.taiwanjobs.keycloak.bench.login.Logins;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.support.ServerUse;

/** A server with its members, which is started again and again. */
record Contender(String name, KeycloakServer server, String loginUrl, LoginLoad load) {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final double NANOS_PER_SECOND = 1e9;

    Life live(Duration warmUp, Duration measured) {
        long begin = System.nanoTime();
        server.start();
        double startSeconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        ServerUse use = ServerUse.ofLastStarted();
        try {
            long idleHeap = use.liveHeapMib();
            Logins firstMinute = load.run(loginUrl, FIRST);
            load.run(loginUrl, warmUp);
            double before = use.cpuMs();
            Logins warm = load.run(loginUrl, measured);
            double cpuMs = (use.cpuMs() - before) / warm.count();
            return new Life(startSeconds, idleHeap, firstMinute, warm, cpuMs, use.liveHeapMib(), use.residentMib());
        } finally {
            server.stop();
        }
    }
}
