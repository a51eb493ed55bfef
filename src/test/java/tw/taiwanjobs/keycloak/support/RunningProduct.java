package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tw.taiwanjobs.keycloak.crypto.cli.KeysCommand;

/**
 * The product on a real Keycloak, with mail server and testbed, started once for all test classes of a run. The captcha
 * is off and the limit by address lifted; a test that is about them switches them on in a realm of its own.
 */
public final class RunningProduct {

    public static final String REALM = "taiwanjobs";
    public static final String PORTAL = "jobs-portal";
    public static final String PORTAL_CALLBACK = "http://localhost:8091/callback";

    private final KeycloakServer server;
    private final Mailbox mailbox;
    private final AdminApi admin;
    private final Testbed testbed;

    private RunningProduct() {
        mailbox = Mailbox.onFreePort();
        mailbox.start();
        server = settings(mailbox.port()).server();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        server.start();
        admin = AdminApi.of(server, REALM);
        testbed = Testbed.of(server, REALM);
        liftCaptchaAndAddressLimit();
    }

    public static RunningProduct get() {
        return Holder.INSTANCE;
    }

    public KeycloakServer server() {
        return server;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public AdminApi admin() {
        return admin;
    }

    public Testbed testbed() {
        return testbed;
    }

    /** Address where a sign-up for the demo portal starts. */
    public String signUpUrl() {
        return oidcUrl("registrations");
    }

    /** Address where a login at the demo portal starts. */
    public String loginUrl() {
        return oidcUrl("auth");
    }

    private String oidcUrl(String endpoint) {
        return server.realmUrl(REALM) + "/protocol/openid-connect/" + endpoint + "?client_id=" + PORTAL
                + "&response_type=code&scope=openid&redirect_uri=http%3A%2F%2Flocalhost%3A8091%2Fcallback";
    }

    private static KeycloakSettings settings(int smtpPort) {
        Path directory = ProjectFiles.target().resolve("keycloak-it");
        return KeycloakSettings.in(directory)
                .freshData()
                .port(freePort())
                .provider(ProjectFiles.providerJar())
                .provider(TestbedJar.build())
                .realm(ProjectFiles.realm())
                .environment("TAIWANJOBS_SMTP_PORT", Integer.toString(smtpPort))
                .option("--spi-taiwanjobs-key-ring--file--path=" + keyRing(directory))
                .option("--spi-taiwanjobs-documents--folder--path=" + ProjectFiles.documentsFolder())
                .option("--log-level=INFO,tw.taiwanjobs:debug,org.keycloak.events:debug,"
                        + "org.keycloak.authentication:debug,org.keycloak.services:debug,org.keycloak.email:debug");
    }

    private static Path keyRing(Path directory) {
        Path file = directory.resolve("key-ring.json");
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int exitCode = KeysCommand.commandLine().execute("create", file.toString());
        if (exitCode != 0) {
            throw new IllegalStateException("bin/keys create ended with " + exitCode);
        }
        return file;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void liftCaptchaAndAddressLimit() {
        admin.configureIdentityStep(Map.of("captcha", "off", "answersPerAddress", "0"));
    }

    private void stop() {
        server.close();
        mailbox.close();
    }

    private static final class Holder {
        static final RunningProduct INSTANCE = new RunningProduct();
    }
}
