package tw.taiwanjobs.keycloak.support;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Objects;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;

/** A client like the portal, but with Keycloak's own browser flow, as a new realm has it. */
public final class StockPortal {

    public static final String CLIENT_ID = "stock-portal";

    private static final String STOCK_FLOW = "browser";

    private StockPortal() {}

    public static void addTo(AdminApi admin, Testbed testbed) {
        testbed.addStockBrowserFlow();
        addTo(admin);
    }

    /** To a realm that has kept Keycloak's own browser flow. */
    public static void addTo(AdminApi admin) {
        var clients = admin.realm().clients();
        var client = clients.findByClientId(Product.PORTAL).get(0);
        client.setId(null);
        client.setProtocolMappers(null);
        client.setClientId(CLIENT_ID);
        client.setAuthenticationFlowBindingOverrides(Map.of("browser", stockFlowId(admin)));
        try (var response = clients.create(client)) {
            if (response.getStatus() != Status.CREATED.getStatusCode()) {
                throw new AssertionError("status " + response.getStatus() + " for client " + CLIENT_ID);
            }
        }
    }

    private static String stockFlowId(AdminApi admin) {
        return admin.realm().flows().getFlows().stream()
                .filter(flow -> Objects.equals(flow.getAlias(), STOCK_FLOW))
                .map(AuthenticationFlowRepresentation::getId)
                .findFirst()
                .orElseThrow();
    }
}
