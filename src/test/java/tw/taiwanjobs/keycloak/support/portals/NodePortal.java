package tw.taiwanjobs.keycloak.support.portals;

import com.microsoft.playwright.impl.driver.Driver;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** A portal in JavaScript with openid-client, on the Node.js that Playwright brings along. */
final class NodePortal {

    private static final String LIBRARY = "node_modules/openid-client";

    private NodePortal() {}

    static PortalProcess start(RegisteredClient client, String issuer) {
        if (!Files.exists(PortalProcess.file(LIBRARY))) {
            throw new StartupFailure("no " + PortalProcess.file(LIBRARY) + ": bin/verify installs it");
        }
        List<String> command = List.of(node(), PortalProcess.file("portal.mjs").toString());
        return PortalProcess.start(client, issuer, command, Map.of());
    }

    private static String node() {
        return Driver.ensureDriverInstalled(Map.of(), false)
                .createProcessBuilder()
                .command()
                .get(0);
    }
}
