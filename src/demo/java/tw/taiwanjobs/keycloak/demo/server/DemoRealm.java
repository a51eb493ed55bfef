package tw.taiwanjobs.keycloak.demo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The product's realm with the demo's portals: what the demo and the tests import, and nobody else. Whether a login needs
 * PKCE is left to the portals there, so that the plain addresses of the documentation can be typed into a browser. The
 * portals run on the person's own machine, without TLS.
 */
public final class DemoRealm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENTS = "clients";
    private static final String LOOPBACK = "allow-loopback";
    private static final String PKCE_POLICY = "taiwanjobs PKCE";

    private DemoRealm() {}

    /** Written anew, whole, at each call. */
    public static Path file() {
        var product = ProjectFiles.realm();
        var merged = ProjectFiles.target().resolve("demo-realm").resolve(product.getFileName());
        try {
            var realm = (ObjectNode) JSON.readTree(product.toFile());
            JSON.readTree(ProjectFiles.demoPortals().toFile()).path(CLIENTS).forEach(realm.withArray(CLIENTS)::add);
            realm.at("/clientPolicies/policies").forEach(DemoRealm::leavePkceToPortals);
            allowPortalsOnThisMachine(realm);
            Files.createDirectories(merged.getParent());
            var unfinished = Files.createTempFile(merged.getParent(), CLIENTS, ".json");
            JSON.writeValue(unfinished.toFile(), realm);
            return Files.move(unfinished, merged, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartupFailure("cannot write " + merged + ": " + e.getMessage(), e);
        }
    }

    private static void allowPortalsOnThisMachine(JsonNode realm) {
        realm.at("/clientProfiles/profiles")
                .findParents(LOOPBACK)
                .forEach(executor -> ((ObjectNode) executor).put(LOOPBACK, true));
    }

    private static void leavePkceToPortals(JsonNode policy) {
        if (policy.path("name").asText().equals(PKCE_POLICY)) {
            ((ObjectNode) policy).put("enabled", false);
        }
    }
}
