package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.portals.Portal;
import tw.taiwanjobs.keycloak.support.portals.PortalKind;

/** Portals with libraries that others made, over plain HTTP: what a citizen does at one, from the sign-up to the log-out. */
class RelyingPartiesIT {

    private static final RunningProduct product = RunningProduct.get();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String NEW_NAME = "王大明";

    private static final List<Portal> portals = new ArrayList<>();

    @BeforeAll
    static void openPortals() {
        for (PortalKind kind : PortalKind.values()) {
            portals.add(Portal.start(product, kind));
        }
    }

    @AfterAll
    static void closePortals() throws Exception {
        for (Portal portal : portals) {
            portal.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_citizen_joins_at_the_portal_logs_in_moves_on_to_another_one_and_logs_out(PortalKind kind) {
        Portal portal = portals.get(kind.ordinal());
        Portal other = portals.get((kind.ordinal() + 1) % portals.size());

        SignUp person = new SignUp(product, visitor()).startingAt(portal.join()).toMailSent();
        HttpBrowser phone = setPassword(person);
        assertThat(nextPage(phone)).isEqualTo(portal.home());
        assertThat(portal.member(phone)).isEmpty();

        logIn(phone, portal, person);
        assertKnown(phone, portal, person, SignUp.profileFields().get("firstName"));

        rename(person);
        Await.until(
                "the new name at " + portal,
                LIMIT,
                () -> portal.refreshedMember(phone).containsValue(NEW_NAME));

        assertThat(phone.open(other.login()).address()).hasToString(other.home());
        assertKnown(phone, other, person, NEW_NAME);

        assertLogOut(phone, portal, other);
        logIn(phone, portal, person);
        phone.open(other.login());
        assertLogOut(phone, other, portal);
    }

    /** It is one for all: only a portal that does not hear of it still shows the member. */
    private static void assertLogOut(HttpBrowser phone, Portal left, Portal other) {
        assertThat(phone.open(left.logout()).address()).hasToString(left.home());
        assertThat(left.member(phone)).isEmpty();
        assertThat(phone.open(left.login()).page()).isEqualTo("login");
        if (other.kind().hearsOfLogout()) {
            Await.until(
                    "the log-out at " + other, LIMIT, () -> other.member(phone).isEmpty());
        } else {
            assertThat(other.member(phone)).isNotEmpty();
            assertThat(phone.open(other.logout()).address()).hasToString(other.home());
        }
    }

    private static void logIn(HttpBrowser phone, Portal portal, SignUp person) {
        assertThat(phone.open(portal.login()).page()).isEqualTo("login");
        phone.submit(LogIn.fields(person.email(), SignUp.PASSWORD));
        assertThat(phone.address()).hasToString(portal.home());
    }

    private static void assertKnown(HttpBrowser phone, Portal portal, SignUp person, String name) {
        assertThat(portal.member(phone)).containsAllEntriesOf(Map.of("email", person.email(), "name", name));
    }

    private static HttpBrowser setPassword(SignUp person) {
        HttpBrowser phone = maySee(person.openLink()).submit(SignUp.passwordFields());
        assertThat(phone.page()).isEqualTo("password-set");
        return phone;
    }

    private static String nextPage(HttpBrowser phone) {
        return phone.document().select("#continue").attr("abs:href");
    }

    private static void rename(SignUp person) {
        var user = product.admin().userByEmail(person.email()).orElseThrow();
        user.setFirstName(NEW_NAME);
        product.admin().realm().users().get(user.getId()).update(user);
    }

    private static HttpBrowser visitor() {
        return maySee(HttpBrowser.inChinese());
    }

    private static HttpBrowser maySee(HttpBrowser browser) {
        portals.forEach(portal -> browser.visiting(portal.home()));
        return browser;
    }
}
