package tw.taiwanjobs.keycloak.support.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import tw.taiwanjobs.keycloak.demo.server.Database;
import tw.taiwanjobs.keycloak.demo.server.Directories;
import tw.taiwanjobs.keycloak.support.Workspace;

/** Keycloak's embedded database beside its data directory, for a server that is started again with what it had. */
final class OwnH2File implements Database {

    private final Path directory;

    /** Empty to begin with. */
    OwnH2File(String name) {
        directory = Workspace.resolve("h2-" + name);
        try {
            Directories.empty(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String vendor() {
        return "dev-file";
    }

    @Override
    public List<String> options() {
        return List.of("--db-url=jdbc:h2:file:" + directory.resolve("keycloak")
                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Override
    public void empty(Path keycloakData) throws IOException {
        Directories.empty(directory);
    }
}
