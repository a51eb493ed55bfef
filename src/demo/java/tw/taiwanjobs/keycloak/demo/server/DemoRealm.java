package tw.taiwanjobs.keycloak.demo.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The product's realm with the demo's portals: what the demo and the tests import, and nobody else. */
public final class DemoRealm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENTS = "clients";

    private DemoRealm() {}

    /** Written anew, whole, at each call. */
    public static Path file() {
        var product = ProjectFiles.realm();
        var merged = ProjectFiles.target().resolve("demo-realm").resolve(product.getFileName());
        try {
            var realm = (ObjectNode) JSON.readTree(product.toFile());
            JSON.readTree(ProjectFiles.demoPortals().toFile()).path(CLIENTS).forEach(realm.withArray(CLIENTS)::add);
            Files.createDirectories(merged.getParent());
            var unfinished = Files.createTempFile(merged.getParent(), CLIENTS, ".json");
            JSON.writeValue(unfinished.toFile(), realm);
            return Files.move(unfinished, merged, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartupFailure("cannot write " + merged + ": " + e.getMessage(), e);
        }
    }
}
