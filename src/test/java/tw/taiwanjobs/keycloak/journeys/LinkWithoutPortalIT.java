package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RequiredActionConfigRepresentation;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The mailed link and its ways on when the portal that the sign-up came from is not there any more. */
class LinkWithoutPortalIT {

    private static final String CALLBACK = RunningProduct.PORTAL_CALLBACK;
    private static final String PKCE = "pkce.code.challenge.method";
    private static final String ACTION = "taiwanjobs-mailed-link";

    private final RunningProduct product = RunningProduct.get();
    private final String portal = "portal-" + UUID.randomUUID();
    private SignUp person = new SignUp(product);

    @BeforeEach
    void signUpAtAPortalOfItsOwn() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(portal);
        client.setRedirectUris(List.of(CALLBACK));
        client.setBaseUrl("https://portal.example.com/start");
        product.admin().realm().clients().create(client).close();
        person = new SignUp(product);
        person.browser().open(product.signUpUrl().replace(RunningProduct.PORTAL, portal));
        person.browser().submit(Map.of("termsAccepted", "on"));
        person.browser().submit(person.identityFields());
        person.browser().submit(SignUp.profileFields());
        person.mail();
    }

    @AfterEach
    void removeThePortal() {
        product.testbed().setClockAhead(Duration.ZERO);
        setHome("");
        clients(client -> product.admin().realm().clients().get(client.getId()).remove());
    }

    @Test
    void a_living_portal_is_the_way_on() {
        assertThat(wayOnFrom(finish())).isEqualTo("https://portal.example.com/start");
    }

    @Test
    void a_disabled_portal_leaves_the_login_page() {
        change(client -> client.setEnabled(false));

        assertThat(openWayOnFrom(finish()).page()).isEqualTo("login");
    }

    @Test
    void a_deleted_portal_leaves_the_login_page_also_between_opening_and_password() {
        HttpBrowser opened = person.openLink();
        clients(client -> product.admin().realm().clients().get(client.getId()).remove());

        assertThat(opened.submit(SignUp.passwordFields()).status()).isLessThan(500);
        assertThat(openWayOnFrom(finish()).page()).isEqualTo("login");
    }

    @Test
    void a_portal_deleted_while_the_link_leads_on_is_no_matter() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(person.mail().link()).build();
        String onTheWay = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        clients(client -> product.admin().realm().clients().get(client.getId()).remove());

        HttpBrowser device = HttpBrowser.inChinese().open(onTheWay);

        assertThat(device.page()).isEqualTo("set-password");
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }

    @Test
    void a_portal_without_home_url_leaves_the_home_of_the_realm_or_the_login_page() {
        change(client -> client.setBaseUrl(""));
        setHome(" https://www.example.com/jobs ");

        HttpBrowser done = finish();

        assertThat(wayOnFrom(done)).isEqualTo("https://www.example.com/jobs");
        setHome("");
        assertThat(openWayOnFrom(done.open(done.address().toString())).page()).isEqualTo("login");
    }

    @Test
    void a_dead_link_of_a_public_portal_that_demands_pkce_leads_to_a_sign_up_that_works() {
        change(client -> {
            client.setPublicClient(true);
            client.setBaseUrl("");
            client.setAttributes(Map.of(PKCE, "S256"));
        });
        product.testbed().setClockAhead(Duration.ofHours(25));
        HttpBrowser device = person.openLink();
        assertThat(device.page()).isEqualTo("link-expired");

        device.open(device.document().select("a[href*=registrations]").attr("abs:href"));

        assertThat(device.page()).isEqualTo("terms");
    }

    @Test
    void a_dead_link_of_a_portal_that_demands_pkce_and_has_a_home_leads_there() {
        change(client -> client.setAttributes(Map.of(PKCE, "S256")));
        product.testbed().setClockAhead(Duration.ofHours(25));

        HttpBrowser device = person.openLink();

        assertThat(device.document().select("main a.button").eachAttr("href"))
                .containsOnly("https://portal.example.com/start");
    }

    @Test
    void a_sign_up_begun_anew_there_ends_at_a_living_place() {
        product.admin().changeClient("account", client -> client.getAttributes().put(PKCE, "S256"));
        try {
            change(client -> {
                client.setBaseUrl("");
                client.setAttributes(Map.of(PKCE, "S256"));
            });
            product.testbed().setClockAhead(Duration.ofHours(25));
            HttpBrowser device = person.openLink();
            device.open(device.document().select("a[href*=registrations]").attr("abs:href"));
            assertThat(device.page()).isEqualTo("terms");

            device.submit(Map.of("termsAccepted", "on"));
            SignUp again = new SignUp(product);
            device.submit(again.identityFields());
            device.submit(SignUp.profileFields());
            assertThat(device.page()).isEqualTo("mail-sent");
            HttpBrowser done = again.openLink().submit(SignUp.passwordFields());

            assertThat(done.page()).isEqualTo("password-set");
            assertThat(openWayOnFrom(done).page()).isEqualTo("login");
        } finally {
            product.testbed().setClockAhead(Duration.ZERO);
            product.admin()
                    .changeClient("account", client -> client.getAttributes().put(PKCE, ""));
        }
    }

    private HttpBrowser finish() {
        HttpBrowser device = person.openLink();
        assertThat(device.page()).isEqualTo("set-password");
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        return device;
    }

    private static String wayOnFrom(HttpBrowser device) {
        return device.document().select("#continue").attr("abs:href");
    }

    private static HttpBrowser openWayOnFrom(HttpBrowser device) {
        return device.open(wayOnFrom(device));
    }

    private void setHome(String address) {
        RequiredActionConfigRepresentation config = new RequiredActionConfigRepresentation();
        config.setConfig(Map.of("home", address));
        product.admin().realm().flows().updateRequiredActionConfig(ACTION, config);
    }

    /** Also to what no portal may be any more, as those from before the client policy are. */
    private void change(Consumer<ClientRepresentation> change) {
        clients(client -> {
            change.accept(client);
            product.admin().importClient(client);
        });
    }

    private void clients(Consumer<ClientRepresentation> each) {
        product.admin().realm().clients().findByClientId(portal).forEach(each);
    }
}
