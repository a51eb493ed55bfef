package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tw.taiwanjobs.keycloak.crypto.KeysCommand;
import tw.taiwanjobs.keycloak.demo.server.Database;
import tw.taiwanjobs.keycloak.demo.server.DemoRealm;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.container.RuntimeOfThisRun;

/** The product as tests and measurements run it: extension, testbed, realm, key ring. */
public final class ProductSettings {
    /** Holds a document that the jar does not have. */
    private static final Path DOCUMENTS = ProjectFiles.root().resolve("src/test/resources/documents-folder");

    private ProductSettings() {}

    /** For tests: the log says more, and there is a metrics page. */
    public static KeycloakSettings forTests(Database database, Path keyRing, Mailbox mailbox) {
        return of("keycloak-it-", database, keyRing, mailbox)
                .metricsOn(FreePort.any())
                .environment("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1")
                .option("--log-level=INFO,tw.taiwanjobs:debug,org.keycloak.events:debug,"
                        + "org.keycloak.authentication:debug,org.keycloak.services:debug,org.keycloak.email:debug");
    }

    /** For measurements: the log says what it says in production. */
    public static KeycloakSettings forMeasurement(Database database, Path keyRing, Mailbox mailbox) {
        return of("keycloak-bench-", database, keyRing, mailbox);
    }

    private static KeycloakSettings of(String directory, Database database, Path keyRing, Mailbox mailbox) {
        return KeycloakSettings.in(Workspace.resolve(directory + database.vendor()))
                .port(FreePort.any())
                .runtime(RuntimeOfThisRun.kind())
                .database(database)
                .provider(ProjectFiles.providerJar())
                .provider(TestbedJar.build())
                .realm(DemoRealm.file())
                .environment("TAIWANJOBS_SMTP_PORT", Integer.toString(mailbox.port()))
                .environment("TAIWANJOBS_SMTP_SSL", "false")
                .environment("TAIWANJOBS_SMTP_AUTH", "false")
                .option("--spi-taiwanjobs-key-ring--file--path=" + keyRing)
                .option("--spi-taiwanjobs-documents--folder--path=" + DOCUMENTS)
                .option("--spi-admin-realm-restapi-extension--taiwanjobs--import-members=true");
    }

    /** A key ring of this run's own, made as an operator makes it. */
    public static Path freshKeyRing(String name) {
        Path file = Workspace.resolve("key-rings").resolve(name + ".json");
        try {
            Files.createDirectories(file.getParent());
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
}
