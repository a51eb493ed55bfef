package tw.taiwanjobs.keycloak.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** A portal as the realm file registers it, so that its secret and addresses stand in one place. */
record PortalClient(String clientId, String secret, URI home, URI callback) {
    static PortalClient of(Path realmFile, String clientId) {
        try {
            var clients = new ObjectMapper().readTree(realmFile.toFile()).path("clients");
            return StreamSupport.stream(clients.spliterator(), false)
                    .filter(client -> client.path("clientId").asText().equals(clientId))
                    .map(PortalClient::of)
                    .findFirst()
                    .orElseThrow(() -> new StartupFailure(realmFile + " has no client " + clientId));
        } catch (IOException e) {
            throw new StartupFailure("cannot read " + realmFile + ": " + e.getMessage(), e);
        }
    }

    private static PortalClient of(JsonNode client) {
        return new PortalClient(
                client.path("clientId").asText(),
                client.path("secret").asText(),
                URI.create(client.path("baseUrl").asText()),
                URI.create(client.path("redirectUris").path(0).asText()));
    }

    /** The same client at another address. */
    PortalClient at(URI address) {
        return new PortalClient(clientId, secret, address, address.resolve(callback.getPath()));
    }

    @Override
    public String toString() {
        return clientId;
    }
}
