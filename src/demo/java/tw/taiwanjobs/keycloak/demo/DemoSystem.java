package tw.taiwanjobs.keycloak.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.DemoRealm;
import tw.taiwanjobs.keycloak.demo.server.Directories;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** All that the demo runs. Each part is noted before it is started, so that {@link #close} can come at any moment. */
final class DemoSystem {
    private static final int SIGNAL_SECONDS = 3;

    private final DemoOptions options;
    private final Path directory = ProjectFiles.target().resolve("demo");
    private final Path keyRing = directory.resolve("keyring.json");
    private final Path mailDirectory = directory.resolve("mail");
    private final List<PortalClient> portals;
    private final KeycloakServer keycloak;
    private final Mailbox mailbox = Mailbox.onFreePort();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Runnable> stops = new ArrayDeque<>();

    DemoSystem(DemoOptions options) {
        this.options = options;
        this.portals = PortalClient.from(options.portalPort());
        Ports.requireFree(options.ports());
        DiskSpace.require(directory);
        this.keycloak = settings().server();
    }

    DemoAddresses addresses() {
        return new DemoAddresses(keycloak.url(), "http://localhost:" + options.mailPort() + "/", portals);
    }

    void start() {
        if (options.fresh()) {
            forgetEarlierRuns();
        }
        DemoKeyRing.requireAt(keyRing);
        startMailCatcher();
        startKeycloak();
        portals.forEach(this::startPortal);
    }

    /** Blocks until {@link #close}, or fails when Keycloak ends by itself. */
    void awaitEnd() throws InterruptedException {
        var reason = keycloak.awaitEnd();
        // Ctrl-C reaches Keycloak and this process at the same time: let the signal be heard first.
        if (!closing.await(SIGNAL_SECONDS, TimeUnit.SECONDS)) {
            throw new StartupFailure("Keycloak has ended: " + reason);
        }
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    void close() {
        closing.countDown();
        synchronized (stops) {
            while (!stops.isEmpty()) {
                stops.pop().run();
            }
        }
    }

    private KeycloakSettings settings() {
        var settings = KeycloakSettings.in(directory.resolve("server"))
                .port(options.port())
                .provider(ProjectFiles.providerJar())
                .realm(DemoRealm.file())
                .option("--spi-taiwanjobs-key-ring--file--path=" + keyRing)
                .option("--spi-admin-realm-restapi-extension--taiwanjobs--import-members=true");
        return options.fresh() ? settings.freshData() : settings;
    }

    private void forgetEarlierRuns() {
        try {
            Directories.delete(mailDirectory);
            Files.deleteIfExists(keyRing);
        } catch (IOException e) {
            throw new StartupFailure("cannot delete the data of earlier runs: " + e.getMessage(), e);
        }
    }

    private void startMailCatcher() {
        var archive = MailArchive.open(mailDirectory);
        mailbox.onMail(archive::add);
        onClose(mailbox::close);
        mailbox.start();
        var page = LocalSite.start(options.mailPort(), new MailCatcherPage(archive));
        onClose(page::close);
    }

    private void startKeycloak() {
        onClose(keycloak::close);
        keycloak.start();
        try (var admin = AdminApi.of(keycloak, DemoAddresses.REALM)) {
            new DemoSettings(options, portals, mailbox.port()).apply(admin);
        }
    }

    private void startPortal(PortalClient portal) {
        var site = PortalSite.start(portal, addresses().issuer());
        onClose(site::close);
    }

    private void onClose(Runnable stop) {
        synchronized (stops) {
            if (isClosing()) {
                stop.run();
                throw new StartupFailure("stopped while starting");
            }
            stops.push(stop);
        }
    }
}
