package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.OperatorJar;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.StockRealm.Said;
import tw.taiwanjobs.keycloak.support.cluster.OtherNode;

/** {@code bin/doctor} finds nothing in a realm that is well, and each thing that is not (S-I44). */
class DoctorIT {

    private static final String SCOPE = "national_id";

    private final RunningProduct product = RunningProduct.get();
    private final StockRealm stock = new StockRealm(product.server(), product.mailbox());

    @BeforeEach
    void install(@TempDir Path directory) {
        stock.create();
        stock.admin()
                .realm()
                .clients()
                .findByClientId(StockRealm.PORTAL)
                .forEach(portal ->
                        stock.admin().realm().clients().get(portal.getId()).remove());
        assertThat(stock.say("install", "--backup=" + directory.resolve("before.json"))
                        .exitCode())
                .isZero();
        stock.makeReadyForSignUp();
        stock.admin().changeRealm(realm -> realm.setRevokeRefreshToken(true));
    }

    @AfterEach
    void remove() {
        product.testbed().setClockAhead(Duration.ZERO);
        stock.admin().realm().remove();
    }

    @Test
    void a_realm_that_is_well_has_nothing_to_mend_whatever_the_portals_are() {
        assertThat(doctor()).isEqualTo(new Said(0, "Nothing to mend in realm stock\n"));
    }

    @Test
    void each_thing_that_is_not_well_is_named_with_what_to_do() throws IOException {
        breakRealm();
        ConsoleMember waiting = ConsoleMember.of(product);
        product.testbed().enqueueUnknownLetter(waiting.id());
        product.testbed().setClockAhead(Duration.ofMinutes(11));

        Said ill = doctor();

        product.testbed().setClockAhead(Duration.ZERO);
        waiting.resource().remove();
        assertThat(ill.exitCode()).isEqualTo(2);
        assertThat(ill.text().lines())
                .anyMatch(named("directGrantFlow: is \"direct grant\": any client logs members in by password"))
                .anyMatch(named("client kiosk: has a browser flow of its own, \"browser\", past captcha and lock"))
                .anyMatch(named("failureFactor: is 30, three wrong passwords in a row lock for good with 3"))
                .anyMatch(named("release: client scope " + SCOPE + " is new in this release: bin/realm upgrade"))
                .anyMatch(line -> line.matches("client policy \\S.*: is off: .*"))
                .anyMatch(named("smtpServer: node " + product.url() + " cannot reach it"))
                .anyMatch(line -> line.matches("outbox: \\d+ mails wait, the oldest for 1[1-9] minutes: .*"))
                .anyMatch(named("members: 1 active without a number"))
                .anyMatch(line -> line.matches(
                        "node " + product.url() + ": has a clock 6\\d\\d seconds ahead of the" + " database's: .*"));
    }

    @Test
    void nodes_that_are_not_alike_are_named() {
        try (OtherNode other = OtherNode.of(
                URI.create(product.url()).getPort(),
                Map.of(
                        "\"release\":\"[^\"]*\"",
                        "\"release\":\"0.0\"",
                        "\"fingerprint\":\"..",
                        "\"fingerprint\":\"??"))) {
            Said said = doctor("--node=" + product.url(), "--node=" + other.url());

            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.text().lines())
                    .hasSize(2)
                    .anyMatch(named("node " + other.url() + ": has release 0.0 of the jar, this command is of "))
                    .anyMatch(named("node " + other.url() + ": has another key ring than " + product.url()));
        }
    }

    private void breakRealm() throws IOException {
        String stockFlow = stock.admin().realm().flows().getFlows().stream()
                .filter(flow -> flow.getAlias().equals("browser"))
                .findFirst()
                .orElseThrow()
                .getId();
        ClientRepresentation kiosk = new ClientRepresentation();
        kiosk.setClientId("kiosk");
        kiosk.setAuthenticationFlowBindingOverrides(Map.of("browser", stockFlow));
        ClientPoliciesRepresentation policies =
                stock.admin().realm().clientPoliciesPoliciesResource().getPolicies();
        policies.getPolicies().forEach(policy -> policy.setEnabled(false));
        stock.admin().realm().clientPoliciesPoliciesResource().updatePolicies(policies);
        stock.admin().realm().clients().create(kiosk).close();
        stock.admin().realm().clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals(SCOPE))
                .forEach(scope ->
                        stock.admin().realm().clientScopes().get(scope.getId()).remove());
        UserRepresentation member = new UserRepresentation();
        member.setUsername(Identities.email());
        member.setAttributes(Map.of("memberStatus", List.of("active")));
        PartialImportRepresentation members = new PartialImportRepresentation();
        members.setUsers(List.of(member));
        stock.admin().realm().partialImport(members).close();
        String nobodysPort = String.valueOf(FreePort.any());
        stock.admin().changeRealm(realm -> {
            realm.setDirectGrantFlow("direct grant");
            realm.setFailureFactor(30);
            realm.setSmtpServer(Map.of("host", "localhost", "port", nobodysPort, "from", "no-reply@example.com"));
        });
    }

    private static Predicate<String> named(String beginning) {
        return line -> line.startsWith(beginning);
    }

    private Said doctor(String... options) {
        return OperatorJar.doctor(product, StockRealm.NAME, options);
    }
}
