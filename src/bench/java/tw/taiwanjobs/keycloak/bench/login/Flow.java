package tw.taiwanjobs.keycloak.bench.login;

import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.StockPortal;

/** Two clients of one realm, which differ in nothing but the browser flow. */
enum Flow {
    OURS(Product.PORTAL),
    STOCK(StockPortal.CLIENT_ID);

    private final String clientId;

    Flow(String clientId) {
        this.clientId = clientId;
    }

    String loginUrl(Product product) {
        return product.loginUrl(clientId);
    }
}
