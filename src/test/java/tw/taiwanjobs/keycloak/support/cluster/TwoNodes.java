package tw.taiwanjobs.keycloak.support.cluster;

import java.net.HttpCookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.Database;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/**
 * Two nodes that find each other through one PostgreSQL ({@code jdbc-ping}, Keycloak's default), on the loopback
 * address. Started once per run. The browser's address stays the same whichever node answers. Captcha and limits are
 * as the realm file has them, but the limits by address are lifted: all that the tests do comes from one.
 */
public final class TwoNodes extends Product {
    private static final Duration JOIN_LIMIT = Duration.ofMinutes(1);
    /** The failure detector of a node listens at its port + 50000. */
    private static final int DETECTOR_OFFSET = 50_000;

    private static final int FIRST_CLUSTER_PORT = 7800;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern VIEW_OF_TWO = Pattern.compile("ISPN00009[34].*\\(2\\) \\[");

    private final Balancer balancer;
    private final PostgresDatabase database;
    private final Path keyRing;
    private final List<RunningProduct> nodes;

    private TwoNodes(Balancer balancer, PostgresDatabase database, Path keyRing, List<RunningProduct> nodes) {
        super(balancer.url(), REALM, nodes.get(0).mailbox(), nodes.get(0).admin());
        this.database = database;
        this.keyRing = keyRing;
        this.balancer = balancer;
        this.nodes = nodes;
        nodes.get(0).liftLimitsByAddress();
        awaitView(node(2));
        useBoth();
    }

    /** For a measurement: as in production, ended with the JVM. */
    public static TwoNodes measured() {
        return start(ProductSettings::forMeasurement);
    }

    private static TwoNodes start(SettingsOfNode settingsOf) {
        Balancer balancer = Balancer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(balancer::close));
        Mailbox mailbox = Mailbox.started();
        PostgresDatabase database = PostgresServer.shared().freshDatabase();
        Path keyRing = ProductSettings.freshKeyRing("cluster");
        return new TwoNodes(
                balancer,
                database,
                keyRing,
                IntStream.of(1, 2)
                        .mapToObj(number -> settingsOf
                                .settings(database, keyRing, mailbox)
                                .name("node-" + number)
                                .node(balancer.url(), clusterPort(number)))
                        .map(settings -> RunningProduct.start(settings, mailbox))
                        .toList());
    }

    public static TwoNodes get() {
        return Holder.INSTANCE;
    }

    /** The first node, with what only a test or a measurement may do. */
    public RunningProduct first() {
        return nodes.get(0);
    }

    public KeycloakServer node(int number) {
        return nodes.get(number - 1).server();
    }

    public PostgresDatabase database() {
        return database;
    }

    /** The file that both nodes read at their start. */
    public Path keyRing() {
        return keyRing;
    }

    /** Takes a node out of service: it gets no more requests, and has answered those that it had. */
    public void drain(int number) {
        useOnly(3 - number);
        Await.until(
                "node " + number + " to have answered",
                JOIN_LIMIT,
                () -> balancer.underWay(node(number).port()).get() == 0);
    }

    /** Requests go to one node, as behind a balancer with sticky sessions or when the other is down. */
    public void useOnly(int number) {
        balancer.sendTo(List.of(node(number).port()));
    }

    /** Requests go to the nodes in turn, beginning with the first, as behind a balancer without sticky sessions. */
    public void useBoth() {
        balancer.sendTo(ports());
    }

    /** Browsers go to the nodes in turn and stay where they are, as behind a balancer with sticky sessions. */
    public void useBothSticky() {
        balancer.sendBrowsersTo(ports());
    }

    /** The port of the node that a browser is kept at; empty without sticky sessions. */
    public Optional<String> nodeOf(HttpBrowser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals(Balancer.STICKY))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** A power failure that spares the database. */
    public void killAll() {
        nodes.forEach(node -> node.server().kill());
    }

    public void reviveAll() {
        nodes.forEach(node -> node.server().start());
        awaitView(node(2));
    }

    /** Starts a node that was killed. */
    public void revive(int number) {
        node(number).start();
        awaitView(node(number));
    }

    private List<Integer> ports() {
        return nodes.stream().map(node -> node.server().port()).toList();
    }

    private static void awaitView(KeycloakServer joining) {
        Await.until(
                "a cluster of two",
                JOIN_LIMIT,
                () -> VIEW_OF_TWO.matcher(joining.log().text()).find());
    }

    private static int clusterPort(int number) {
        return IntStream.rangeClosed(FIRST_CLUSTER_PORT, HIGHEST_PORT - DETECTOR_OFFSET)
                .filter(port -> FreePort.isFree(port) && FreePort.isFree(port + DETECTOR_OFFSET))
                .skip(number)
                .findFirst()
                .orElseThrow(() -> new StartupFailure("no free port for node " + number));
    }

    private interface SettingsOfNode {
        KeycloakSettings settings(Database database, Path keyRing, Mailbox mailbox);
    }

    private static final class Holder {
        static final TwoNodes INSTANCE = start(ProductSettings::forTests);
    }
}
