package tw.taiwanjobs.keycloak.support.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tw.taiwanjobs.keycloak.support.Directories;

/** Keycloak's embedded database, a file in its data directory. */
public final class H2File implements Database {
    @Override
    public String vendor() {
        return "dev-file";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public void empty(Path keycloakData) throws IOException {
        Directories.delete(keycloakData.resolve("h2"));
    }
}
