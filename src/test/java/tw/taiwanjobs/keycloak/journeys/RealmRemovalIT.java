package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.Publishing;
import tw.taiwanjobs.keycloak.support.RealmExport;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.StockRealm.Said;
import tw.taiwanjobs.keycloak.support.TermsVersion;
import tw.taiwanjobs.keycloak.support.cluster.FaultyWay;
import tw.taiwanjobs.keycloak.support.cluster.FaultyWay.Fault;

/** The way out of a realm (docs/installation.md, Uninstalling): it is again what it was. */
@Tag("store")
class RealmRemovalIT {

    private static final String OWN_FLOW = "own browser";
    private static final String MEMBER = "mei.lin@example.com";
    private static final String PASSWORD = "a long password 1";

    private final RunningProduct running = RunningProduct.get();
    private final StockRealm stock = new StockRealm(running.server(), running.mailbox());
    private final AdminApi admin = stock.admin();

    @TempDir
    private Path directory = Path.of("");

    private Path backup = Path.of("");

    @BeforeEach
    void createRealm() {
        backup = directory.resolve("before.json");
        stock.create();
    }

    @AfterEach
    void removeRealm() {
        admin.realm().remove();
    }

    @Test
    void a_realm_with_nothing_of_its_own_gets_back_what_it_had_and_did_not_have() {
        var before = export();

        assertThat(run("install", "--accept").exitCode()).isZero();
        assertThat(export()).isNotEqualTo(before);
        assertThat(Files.exists(backup)).isTrue();
        assertThat(run("uninstall").exitCode()).isZero();

        assertThat(export()).containsExactlyElementsOf(before);
        var again = run("uninstall");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.text()).contains("there is nothing of the product in realm stock");
    }

    @Test
    void what_was_published_in_the_realm_goes_with_the_product_once_that_was_said() {
        var id = admin.realm().toRepresentation().getId();
        var before = export();
        assertThat(run("install", "--accept").exitCode()).isZero();
        var terms = TermsVersion.of("2", Instant.now());
        assertThat(Publishing.in(stock).publish(TermsVersion.DOCUMENT, terms).statusCode())
                .isEqualTo(201);
        assertThat(running.testbed().databaseDump()).containsPattern(publishedIn(id));

        var asked = run("uninstall");
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.text()).contains("Lost: documents that were published in the realm");
        assertThat(run("uninstall", "--accept").exitCode()).isZero();

        assertThat(export()).containsExactlyElementsOf(before);
        assertThat(running.testbed().databaseDump()).doesNotContainPattern(publishedIn(id));
    }

    private static String publishedIn(String realmId) {
        return "(?i)TWJ_DOCUMENT_TEXT.REALM_ID=" + realmId;
    }

    @Test
    void a_realm_with_flows_and_settings_of_its_own_gets_them_back_after_any_number_of_failures() throws Exception {
        makeOwn();
        var before = export();
        var members = members();
        assertThat(run("install", "--accept").exitCode()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        lockMember();
        new SignUp(stock).toMailSent();

        assertThat(run("uninstall").text())
                .contains("Lost: 1 sign-ups under way")
                .contains("say --accept");
        var tries = 1;
        try (FaultyWay way = FaultyWay.to(running.server().port())) {
            way.failAt(tries, Fault.SERVER_GONE);
            var ended = uninstallAt(way.url());
            while (ended.exitCode() != 0) {
                assertThat(ended.text()).contains("the same command again goes on from there");
                way.failAt(++tries, Fault.SERVER_GONE);
                ended = uninstallAt(way.url());
            }
        }

        assertThat(tries).isGreaterThan(10);
        assertThat(export()).containsExactlyElementsOf(before);
        assertThat(members()).isEqualTo(members);
        memberLogsInWithTheStockForm();
    }

    @Test
    void nothing_is_changed_while_somebody_uses_the_flows_or_with_another_backup() throws Exception {
        makeOwn();
        assertThat(run("install", "--accept").exitCode()).isZero();
        admin.changeClient(
                StockRealm.PORTAL,
                client -> client.setAuthenticationFlowBindingOverrides(
                        Map.of("browser", flow("taiwanjobs browser").getId())));
        var provider = admin.realm().identityProviders().get("corp");
        var corp = provider.toRepresentation();
        corp.setPostBrokerLoginFlowAlias("taiwanjobs first broker login");
        corp.setFirstBrokerLoginFlowAlias("taiwanjobs first broker login");
        provider.update(corp);
        admin.changeRealm(realm -> {
            realm.setFailureFactor(5);
            realm.setEventsExpiration(77L);
        });
        var own = admin.realm().flows().getFlows().stream()
                .filter(flow -> flow.getAlias().equals(OWN_FLOW))
                .findFirst()
                .orElseThrow();
        admin.realm().flows().deleteFlow(own.getId());
        var installed = export();

        var ended = run("uninstall", "--accept");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.text())
                .contains("client jobs-portal uses the flow \"taiwanjobs browser\"")
                .contains(
                        "identity provider corp uses the flow \"taiwanjobs first broker login\"", "First login", "Post")
                .contains("the flow \"" + OWN_FLOW + "\", which the realm had before, is no longer there")
                .contains("changed since the installation: setting \"failureFactor\", now 5")
                .doesNotContain("eventsExpiration");
        Files.writeString(backup, Files.readString(backup).replace("\"realm\" : \"stock\"", "\"realm\" : \"other\""));
        assertThat(run("uninstall", "--accept").text()).contains("the backup is of realm other");
        assertThat(export()).containsExactlyElementsOf(installed);
    }

    private void makeOwn() {
        admin.realm().flows().copy("browser", Map.of("newName", OWN_FLOW)).close();
        admin.changeRealm(realm -> {
            realm.setBrowserFlow(OWN_FLOW);
            realm.setInternationalizationEnabled(true);
            realm.setSupportedLocales(Set.of("de", "en"));
            realm.setDefaultLocale("de");
            realm.setPasswordPolicy("length(12)");
            realm.setEventsListeners(List.of("jboss-logging", "email"));
        });
        var profile = admin.realm().users().userProfile().getConfiguration();
        var own = new UPAttribute("staffNumber");
        own.setPermissions(profile.getAttribute("email").getPermissions());
        profile.addOrReplaceAttribute(own);
        profile.setUnmanagedAttributePolicy(UnmanagedAttributePolicy.ENABLED);
        admin.realm().users().userProfile().update(profile);
        var corp = new IdentityProviderRepresentation();
        corp.setAlias("corp");
        corp.setProviderId("oidc");
        corp.setConfig(Map.of(
                "clientId", "x", "clientSecret", "y", "authorizationUrl", "https://x/a", "tokenUrl", "https://x/t"));
        admin.realm().identityProviders().create(corp).close();
        createMember();
    }

    private void createMember() {
        var member = new UserRepresentation();
        member.setUsername("mei.lin");
        member.setEmail(MEMBER);
        member.setEmailVerified(true);
        member.setEnabled(true);
        member.setFirstName("Mei");
        member.setLastName("Lin");
        member.setAttributes(Map.of("staffNumber", List.of("7"), "unmanaged", List.of("kept")));
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(PASSWORD);
        member.setCredentials(List.of(password));
        admin.realm().users().create(member).close();
    }

    private void lockMember() {
        stock.makeReadyForSignUp();
        admin.setCaptcha("off");
        var login = new LogIn(stock);
        for (int wrong = 0; wrong < 3; wrong++) {
            login.as(MEMBER, "wrong password");
        }
        assertThat(LogIn.isIn(login.as(MEMBER, PASSWORD))).isFalse();
    }

    private void memberLogsInWithTheStockForm() {
        var browser = HttpBrowser.inEnglish().open(stock.loginUrl());
        browser.post(
                browser.document().select("#kc-form-login").attr("abs:action"),
                HttpBrowser.encode(LogIn.fields(MEMBER, PASSWORD)));
        assertThat(LogIn.isIn(browser)).as(browser.body()).isTrue();
    }

    private AuthenticationFlowRepresentation flow(String alias) {
        return admin.realm().flows().getFlows().stream()
                .filter(flow -> flow.getAlias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private List<String> export() {
        var realm = admin.realm().partialExport(true, true);
        realm.setSmtpServer(Map.of());
        return RealmExport.linesOf(realm);
    }

    private List<String> members() {
        return RealmExport.linesOf(admin.realm().users().list(0, 100).stream()
                .map(UserRepresentation::getId)
                .map(id -> admin.realm().users().get(id).toRepresentation())
                .toList());
    }

    private Said run(String command, String... options) {
        return stock.say(
                command,
                Stream.concat(Stream.of("--backup=" + backup), Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private Said uninstallAt(String server) {
        return stock.sayAt(server, "uninstall", "--backup=" + backup, "--accept");
    }
}
