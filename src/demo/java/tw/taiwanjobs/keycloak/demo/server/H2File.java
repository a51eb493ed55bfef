package tw.taiwanjobs.keycloak.demo.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
