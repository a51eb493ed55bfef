package tw.taiwanjobs.keycloak.support.portals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tw.taiwanjobs.keycloak.demo.server.Directories;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;
import tw.taiwanjobs.keycloak.support.Workspace;

/** An Apache of the test's own, beside one that the machine may run, with mod_auth_openidc. */
final class ApachePortal implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final String PAGE = "home.shtml";

    private final PortalProcess process;
    private final Path pages;

    private ApachePortal(PortalProcess process, Path pages) {
        this.process = process;
        this.pages = pages;
    }

    static ApachePortal start(RegisteredClient client, String issuer) {
        if (!Files.exists(MODULES.resolve("mod_auth_openidc.so"))) {
            throw new StartupFailure("no Apache with mod_auth_openidc: bin/verify installs it");
        }
        try {
            Path pages = pagesForEverybody();
            Path root = Directories.empty(Workspace.resolve(client.id()));
            return new ApachePortal(
                    PortalProcess.start(client, issuer, command(), settings(client, root, pages)), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
        Directories.delete(pages);
    }

    private static List<String> command() {
        return List.of(
                PROGRAM.toString(), "-f", PortalProcess.file("apache.conf").toString(), "-DFOREGROUND");
    }

    private static Map<String, String> settings(RegisteredClient client, Path root, Path pages) {
        return Map.of(
                "ROOT", root.toString(),
                "PAGES", pages.toString(),
                "MODULES", MODULES.toString(),
                "PORT", String.valueOf(client.home().getPort()),
                "SETTINGS", PortalProcess.file("mod_auth_openidc.conf").toString(),
                "PASSPHRASE", UUID.randomUUID().toString(),
                "CLAIM_SECONDS", "6");
    }

    /** Started by root, Apache works for a user who may see nothing of the project's directory. */
    private static Path pagesForEverybody() throws IOException {
        Path pages = Files.createTempDirectory("portal");
        Files.setPosixFilePermissions(pages, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path page = Files.copy(PortalProcess.file(PAGE), pages.resolve(PAGE));
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-r--r--"));
        return pages;
    }
}
