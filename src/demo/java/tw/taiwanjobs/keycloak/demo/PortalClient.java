package tw.taiwanjobs.keycloak.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** A portal as the demo's file of clients registers it, so that its secret and addresses stand in one place. */
record PortalClient(String clientId, String name, String secret, URI home, URI callback) {
    /** The demo's portals in the order of the file, at this port and the next ones. */
    static List<PortalClient> from(int firstPort) {
        var registered = registered();
        return registered.stream()
                .map(portal -> portal.at(firstPort + registered.indexOf(portal)))
                .toList();
    }

    private static List<PortalClient> registered() {
        var file = ProjectFiles.demoPortals();
        try {
            var clients = new ObjectMapper().readTree(file.toFile()).path("clients");
            return StreamSupport.stream(clients.spliterator(), false)
                    .map(PortalClient::of)
                    .toList();
        } catch (IOException e) {
            throw new StartupFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static PortalClient of(JsonNode client) {
        return new PortalClient(
                client.path("clientId").asText(),
                client.path("name").asText(),
                client.path("secret").asText(),
                URI.create(client.path("baseUrl").asText()),
                URI.create(client.path("redirectUris").path(0).asText()));
    }

    /** Where Keycloak tells the portal that a session has ended. */
    URI backChannelLogout() {
        return home.resolve(PortalPages.BACK_CHANNEL_LOGOUT);
    }

    /** Where a browser tells it in a frame of Keycloak's page. */
    URI frontChannelLogout() {
        return home.resolve(PortalPages.FRONT_CHANNEL_LOGOUT);
    }

    PortalClient atFreePort() {
        return at(FreePort.any());
    }

    private PortalClient at(int port) {
        var address = URI.create("http://localhost:" + port + "/");
        return new PortalClient(clientId, name, secret, address, address.resolve(callback.getPath()));
    }

    @Override
    public String toString() {
        return clientId;
    }
}
