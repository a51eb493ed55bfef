package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import picocli.CommandLine;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.portal.PortalCommand;
import tw.taiwanjobs.keycloak.setup.DoctorCommand;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.StockRealm.Said;

/** {@code bin/portal} and {@code bin/doctor} (docs/portals.md). */
class PortalCommandIT {
    private static final String HOME = "https://skills.example.com/";

    private final RunningProduct product = RunningProduct.get();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void removePortals() {
        made.forEach(name -> clients(name)
                .forEach(client ->
                        product.admin().realm().clients().get(client.getId()).remove()));
    }

    @Test
    void a_portal_is_added_in_one_command_and_logs_a_member_in_with_what_it_says() {
        String name = newName();

        Said said = add(
                name,
                "--title=技能檢定網",
                "--redirect=" + RunningProduct.PORTAL_CALLBACK,
                "--backchannel-logout=https://skills.example.com/logout");

        assertThat(said.exitCode()).as(said.text()).isZero();
        ClientRepresentation client = clients(name).get(0);
        assertThat(client.getName()).isEqualTo("技能檢定網");
        assertThat(List.of(client.isPublicClient(), client.isFullScopeAllowed(), client.isConsentRequired()))
                .containsOnly(false);
        assertThat(client.getBaseUrl()).isEqualTo(HOME);
        assertThat(client.getDefaultClientScopes()).containsExactlyInAnyOrder("basic", "acr");
        assertThat(client.getOptionalClientScopes()).containsExactlyInAnyOrder("profile", "email");
        assertThat(client.getAttributes())
                .containsAllEntriesOf(Map.of(
                        "pkce.code.challenge.method", "S256",
                        "post.logout.redirect.uris", HOME,
                        "backchannel.logout.url", "https://skills.example.com/logout"));
        String secret = said.text().replaceFirst("(?s).*client secret: (\\S+).*", "$1");
        assertThat(secret).isEqualTo(client.getSecret()).hasSizeGreaterThan(20);
        assertThat(said.text())
                .contains(
                        "issuer:        " + product.server().realmUrl(RunningProduct.REALM) + "\n",
                        "client id:     " + name + "\n",
                        "OIDCClientID " + name + "\n",
                        "client-id: " + name + "\n",
                        "client_id = \"" + name + "\"\n",
                        ", '" + name + "', '" + secret + "')\n")
                .doesNotContainPattern("\\{[a-zA-Z]+}[^-]");

        client.setSecret(secret);
        PortalTokens portal = new PortalTokens(product, client, RunningProduct.PORTAL_CALLBACK);
        HttpBrowser browser = HttpBrowser.inChinese()
                .open(portal.loginUrl())
                .submit(LogIn.fields(new SignUp(product).toActive().email(), SignUp.PASSWORD));
        assertThat(portal.redeem(browser).getIdToken()).isNotBlank();

        Said again = add(name, "--redirect=https://other.example.com/callback");

        assertThat(again).isEqualTo(new Said(1, "There is a client " + name + " already. Nothing was changed\n"));
        assertThat(clients(name).get(0).getRedirectUris()).containsExactly(RunningProduct.PORTAL_CALLBACK);
    }

    @Test
    void a_portal_that_would_not_fit_is_refused_in_one_line_and_nothing_is_made() {
        String name = newName();

        Said careless = add(name, "--redirect=https://skills.example.com/*", "--redirect=http://skills.example.com/");
        Said unknown = add(name, "--redirect=https://skills.example.com/callback", "--scope=blood_type");

        assertThat(careless.text())
                .contains("https://skills.example.com/* has a wildcard", "http://skills.example.com/ is neither https")
                .endsWith("Nothing was changed\n")
                .hasLineCount(1);
        assertThat(unknown.text()).isEqualTo("The realm has no client scope blood_type. Nothing was changed\n");
        assertThat(List.of(careless.exitCode(), unknown.exitCode())).containsOnly(1);
        assertThat(clients(name)).isEmpty();
    }

    @Test
    void portals_of_one_agency_share_a_sector_and_its_salt_and_no_other_joins_it() {
        String agency = "agency-" + UUID.randomUUID();
        String first = newName();
        String second = newName();
        String alone = newName();
        String callback = "--redirect=https://skills.example.com/callback";

        List.of(
                        add(first, callback, "--sector=" + agency),
                        add(second, callback, "--sector=" + agency),
                        add(alone, callback))
                .forEach(said -> assertThat(said.exitCode()).as(said.text()).isZero());

        assertThat(subject(second)).isEqualTo(subject(first)).containsEntry("sector", agency);
        assertThat(subject(alone)).containsEntry("sector", alone);
        assertThat(subject(alone).get("salt")).isNotEqualTo(subject(first).get("salt"));
        made.add(agency);
        Said taken = add(agency, callback);
        assertThat(taken.text())
                .startsWith("Other portals have the sector " + agency)
                .hasLineCount(1);
        assertThat(taken.exitCode()).isEqualTo(1);
    }

    @Test
    void the_doctor_names_each_portal_that_does_not_fit_and_what_to_mend_until_there_is_none() {
        StockRealm stock = new StockRealm(product.server(), product.mailbox()).create();
        try {
            Said ill = doctor(StockRealm.NAME);

            assertThat(ill.exitCode()).isEqualTo(2);
            assertThat(ill.text().lines())
                    .anyMatch(line -> line.startsWith("client jobs-portal: Home URL: name"))
                    .anyMatch(line -> line.startsWith("client jobs-portal: PKCE Method: choose S256"))
                    .anyMatch(line -> line.startsWith("client jobs-portal: Valid redirect URIs: http://localhost"))
                    .anyMatch(line -> line.contains("add the mapper taiwanjobs-pairwise-sub"))
                    .anyMatch(line -> line.startsWith("revokeRefreshToken: "))
                    .anyMatch(line -> line.startsWith("realm: has nothing of the product: bin/realm install"));

            stock.admin()
                    .realm()
                    .clients()
                    .findByClientId(StockRealm.PORTAL)
                    .forEach(portal ->
                            stock.admin().realm().clients().get(portal.getId()).remove());
            stock.admin().changeRealm(realm -> realm.setRevokeRefreshToken(true));

            assertThat(doctor(StockRealm.NAME).text()).doesNotContain("client jobs-portal", "revokeRefreshToken");
        } finally {
            stock.admin().realm().remove();
        }
    }

    @Test
    void a_doctor_who_cannot_look_says_so_and_finds_nothing() {
        Said gone = run(DoctorCommand.commandLine(), "--server=http://localhost:1", RunningProduct.REALM);
        Said wordless = doctor();

        assertThat(gone.text()).isEqualTo("No answer from http://localhost:1: no connection\n");
        assertThat(doctor("no-such-realm").exitCode()).isEqualTo(1);
        assertThat(List.of(gone.exitCode(), wordless.exitCode())).containsOnly(1);
    }

    private Said add(String name, String... options) {
        var fixed = Stream.of(
                "add",
                "--server=" + product.url(),
                "--realm=" + RunningProduct.REALM,
                "--name=" + name,
                "--home=" + HOME);
        return run(
                PortalCommand.commandLine(),
                Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
    }

    private Said doctor(String... realm) {
        return run(
                DoctorCommand.commandLine(),
                Stream.concat(Stream.of("--server=" + product.url()), Stream.of(realm))
                        .toArray(String[]::new));
    }

    private static Said run(CommandLine command, String... words) {
        var said = new StringWriter();
        var out = new PrintWriter(said);
        var who = Stream.of("--user=" + KeycloakServer.ADMIN, "--password-env=TAIWANJOBS_TEST_ADMIN_PASSWORD");
        var exitCode = command.setOut(out)
                .setErr(out)
                .execute(Stream.concat(Stream.of(words), who).toArray(String[]::new));
        return new Said(exitCode, said.toString());
    }

    private String newName() {
        String name = "skills-" + UUID.randomUUID();
        made.add(name);
        return name;
    }

    private Map<String, String> subject(String clientId) {
        return clients(clientId).get(0).getProtocolMappers().get(0).getConfig();
    }

    private List<ClientRepresentation> clients(String clientId) {
        return product.admin().realm().clients().findByClientId(clientId);
    }
}
