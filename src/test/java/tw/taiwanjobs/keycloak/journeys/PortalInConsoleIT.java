package tw.taiwanjobs.keycloak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.representations.idm.ClientRepresentation;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;

/** An administrator registers a portal by clicking, as docs/portals.md says. */
@Tag("long")
@ExtendWith(Chromium.class)
class PortalInConsoleIT {

    private static final String HOME = "https://skills.example.com/";

    private final RunningProduct product = RunningProduct.get();
    private final String name = "clicked-" + UUID.randomUUID();

    @AfterEach
    void removePortal() {
        clients()
                .forEach(client ->
                        product.admin().realm().clients().get(client.getId()).remove());
    }

    @Test
    void the_console_says_what_is_to_mend_and_then_makes_the_portal(Devices devices) {
        Page console = devices.unwatched(Device.ENGLISH_COMPUTER);
        console.navigate(product.url() + "/admin/master/console/#/" + product.realm() + "/clients/add-client");
        console.fill("#username", KeycloakServer.ADMIN);
        console.fill("#password", System.getenv("TAIWANJOBS_TEST_ADMIN_PASSWORD"));
        console.click("[type=submit]");
        console.fill("#clientId", name);
        console.fill("#name", "技能檢定網");
        press(console, "Next");
        switchOn(console, "#kc-authentication");
        press(console, "Next");
        Locator redirect = console.getByTestId("redirectUris0");
        redirect.fill("http://skills.example.com/*");

        press(console, "Save");

        Locator alerts = console.getByTestId("global-alerts");
        assertThat(alerts).containsText("has a wildcard");
        assertThat(alerts.textContent()).contains("Home URL: name");
        assertThat(clients()).isEmpty();

        press(console, "Back");
        switchOn(console, "#kc-pkce-required-switch");
        press(console, "Next");
        console.fill("#baseUrl", HOME);
        redirect.fill(HOME + "callback");
        console.locator("[data-testid^='attributes.post']").first().fill(HOME);
        press(console, "Save");
        assertThat(alerts).containsText("Client created successfully");

        ClientRepresentation client = clients().get(0);
        assertThat(client.getRedirectUris()).containsExactly(HOME + "callback");
        assertThat(client.getAttributes())
                .containsEntry("post.logout.redirect.uris", HOME)
                .containsEntry("pkce.code.challenge.method", "S256");
        assertThat(client.isFullScopeAllowed()).isFalse();
        assertThat(client.getProtocolMappers())
                .anyMatch(mapper -> mapper.getProtocolMapper().equals("taiwanjobs-pairwise-sub"));
    }

    private List<ClientRepresentation> clients() {
        return product.admin().realm().clients().findByClientId(name);
    }

    private static void press(Page console, String button) {
        console.locator("button:visible", new Page.LocatorOptions().setHasText(button))
                .last()
                .click();
    }

    /** The box itself is hidden behind what looks like a switch. */
    private static void switchOn(Page console, String box) {
        console.locator(box).check(new Locator.CheckOptions().setForce(true));
    }
}
