package tw.taiwanjobs.keycloak.demo.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where a Keycloak keeps its data. */
public interface Database {
    /** Value of {@code kc.sh build --db}. */
    String vendor();

    /** Options of {@code kc.sh start} that lead to the database. */
    List<String> options();

    /**
     * Forgets all data.
     *
     * @param keycloakData Keycloak's data directory
     */
    void empty(Path keycloakData) throws IOException;
}
