package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tw.taiwanjobs.keycloak.crypto.cli.KeysCommand;
import tw.taiwanjobs.keycloak.support.database.Database;

/** The product as tests run it: extension, testbed, realm, key ring, a log that says more. */
public final class ProductSettings {
    private ProductSettings() {}

    public static KeycloakSettings of(Database database, Path keyRing, int smtpPort) {
        return KeycloakSettings.in(ProjectFiles.target().resolve("keycloak-it-" + database.vendor()))
                .database(database)
                .provider(ProjectFiles.providerJar())
                .provider(TestbedJar.build())
                .realm(ProjectFiles.realm())
                .environment("TAIWANJOBS_SMTP_PORT", Integer.toString(smtpPort))
                .option("--spi-taiwanjobs-key-ring--file--path=" + keyRing)
                .option("--spi-taiwanjobs-documents--folder--path=" + ProjectFiles.documentsFolder())
                .option("--log-level=INFO,tw.taiwanjobs:debug,org.keycloak.events:debug,"
                        + "org.keycloak.authentication:debug,org.keycloak.services:debug,org.keycloak.email:debug");
    }

    /** A key ring of this run's own, made as an operator makes it. */
    public static Path freshKeyRing(String name) {
        Path file = ProjectFiles.target().resolve("key-rings").resolve(name + ".json");
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
