package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockPortal;

/** A portal may keep Keycloak's own browser flow: the theme shows its pages and members get in. */
class StockFlowIT {

    private final RunningProduct product = RunningProduct.get();

    @Test
    void the_login_page_of_the_stock_flow_logs_a_member_in() {
        StockPortal.addTo(product.admin(), product.testbed());
        SignUp member = new SignUp(product).toActive();

        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl(StockPortal.CLIENT_ID));

        assertThat(browser.page()).isEqualTo("login");
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(browser.address().toString()).startsWith(RunningProduct.PORTAL_CALLBACK);
    }
}
