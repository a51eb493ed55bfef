package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPGroup;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberArea;
import tw.taiwanjobs.keycloak.support.RealmExport;
import tw.taiwanjobs.keycloak.support.RealmWithMembers;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.StockRealm.Said;

/** {@code bin/realm} on a realm that the console made with its defaults (docs/installation.md). */
@Tag("store")
class ExistingRealmIT {

    private final RunningProduct running = RunningProduct.get();
    private final StockRealm stock = new StockRealm(running.server(), running.mailbox());
    private final AdminApi admin = stock.admin();

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void createRealmAsTheConsoleDoes() {
        stock.create();
    }

    @AfterEach
    void removeRealm() {
        admin.realm().remove();
    }

    @Test
    void after_the_five_steps_a_citizen_signs_up() {
        UPAttribute own = new UPAttribute("favouriteColour");
        own.setPermissions(admin.realm()
                .users()
                .userProfile()
                .getConfiguration()
                .getAttribute("email")
                .getPermissions());
        var profile = admin.realm().users().userProfile().getConfiguration();
        profile.addGroup(new UPGroup("work"));
        own.setGroup("work");
        profile.addOrReplaceAttribute(own);
        admin.realm().users().userProfile().update(profile);

        assertThat(run("install")).isZero();

        stock.makeReadyForSignUp();
        SignUp person = new SignUp(stock).toProfile();
        assertThat(person.browser().document().select("[name=favouriteColour], [name=lastName]"))
                .extracting(field -> field.attr("name"))
                .containsExactly("favouriteColour");
        person.toActive();
        admin.setCaptcha("off");
        MemberArea area = new MemberArea(stock, HttpBrowser.inChinese()).open("terms");
        area.browser().submit(LogIn.fields(person.email(), SignUp.PASSWORD));
        assertThat(area.page()).isEqualTo("member-terms");
        assertThat(admin.userByEmail(person.email())).isPresent();
        var merged = admin.realm().users().userProfile().getConfiguration();
        assertThat(merged.getAttribute("favouriteColour").getGroup()).isEqualTo("work");
        assertThat(merged.getGroups()).extracting(UPGroup::getName).contains("work", "taiwanjobs-education");
    }

    @Test
    void uninstalling_gives_the_realm_back_what_it_had() {
        String before = settings();
        List<String> flows = flows();
        assertThat(run("install")).isZero();
        assertThat(flows()).isNotEqualTo(flows);
        assertThat(settings()).isNotEqualTo(before);
        assertThat(admin.realm().clients().findByClientId("taiwanjobs-member")).hasSize(1);
        assertThat(admin.realm().clientPoliciesPoliciesResource().getPolicies().getPolicies())
                .isNotEmpty();

        assertThat(run("uninstall")).isZero();

        assertThat(settings()).isEqualTo(before);
        assertThat(flows()).isEqualTo(flows);
        assertThat(admin.realm().clients().findByClientId("taiwanjobs-member")).isEmpty();
        HttpBrowser browser = HttpBrowser.inEnglish().open(stock.loginUrl());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.document().select("#kc-form-login")).isNotEmpty();
    }

    @Test
    void client_scopes_that_are_missing_come_and_those_that_are_there_stay_until_they_are_renamed() {
        Map<String, ClientScopeRepresentation> before = scopes();
        assertThat(run("install")).isZero();
        assertThat(scopes()).containsKeys("member", "national_id");
        assertThat(scopes().get("profile"))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(before.get("profile"));

        ClientScopeRepresentation profile = scopes().get("profile");
        profile.setName("profile-before");
        admin.realm().clientScopes().get(profile.getId()).update(profile);
        String backup = "--backup=" + directory.resolve("before.json");
        assertThat(stock.say("upgrade", "--apply", backup).text()).contains("client scope profile is new");
        assertThat(scopes().get("profile").getProtocolMappers())
                .extracting(ProtocolMapperRepresentation::getProtocolMapper)
                .contains("taiwanjobs-updated-at-claim");

        admin.realm()
                .clients()
                .get(portal().getId())
                .addOptionalClientScope(scopes().get("national_id").getId());
        Said refused = stock.say("uninstall", backup);
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.text()).contains("client jobs-portal has claims");
        assertThat(stock.say("uninstall", "--accept", backup).exitCode()).isZero();
        assertThat(scopes()).doesNotContainKeys("member", "national_id").containsKey("profile-before");
    }

    @Test
    void what_is_installed_is_not_installed_again() {
        assertThat(run("install")).isZero();
        assertThat(run("install")).isNotZero();
    }

    @Test
    void clients_that_are_there_lose_nothing_and_are_named() {
        StringWriter said = new StringWriter();
        ClientRepresentation before = portal();

        assertThat(stock.run("install", directory.resolve("before.json"), new PrintWriter(said)))
                .isZero();

        assertThat(said.toString())
                .contains(
                        "Client policy \"taiwanjobs roles by scope\" is switched off, because of jobs-portal",
                        "Client policy \"taiwanjobs PKCE\" is switched off, because of jobs-portal",
                        "Client policy \"taiwanjobs portals\" is switched off, because of jobs-portal");
        assertThat(admin.realm().clientPoliciesPoliciesResource().getPolicies().getPolicies())
                .extracting(ClientPolicyRepresentation::getName, ClientPolicyRepresentation::isEnabled)
                .containsExactly(
                        tuple("taiwanjobs no password grant", true),
                        tuple("taiwanjobs roles by scope", false),
                        tuple("taiwanjobs PKCE", false),
                        tuple("taiwanjobs portals", false));
        assertThat(portal())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(before);
    }

    @Test
    void whom_it_meets_is_said_before_and_what_would_be_lost_has_to_be_accepted() {
        RealmWithMembers.make(stock);
        Path backup = directory.resolve("before.json");
        List<String> before = RealmExport.of(admin);

        Said looked = stock.say("install", "--dry-run");

        assertThat(looked.exitCode()).as(looked.text()).isZero();
        assertThat(looked.text().lines())
                .contains("Realm with 5 members", "Nothing was changed in realm stock")
                .allMatch(line -> line.matches("(Realm|Nothing|blocks until --accept|changes|kept) .*"));
        assertThat(withVerdict(looked, "blocks"))
                .containsExactlyInAnyOrder(
                        "duplicateEmails",
                        "bruteForceProtected",
                        "passwordPolicy",
                        "loginTheme",
                        "browserFlow",
                        "directAccessGrantsEnabled",
                        "userProfile.mobile");
        assertThat(withVerdict(looked, "kept"))
                .contains(
                        "username",
                        "email",
                        "credentials",
                        "requiredActions of members",
                        "requiredActions.enabled",
                        "clientPolicies",
                        "clientScopes",
                        "verifyEmail",
                        "editUsernameAllowed",
                        "registrationEmailAsUsername",
                        "eventsEnabled",
                        "authenticationFlowBindingOverrides",
                        "postBrokerLoginFlowAlias",
                        "userProfile.attributes",
                        "userProfile.unmanagedAttributePolicy",
                        "smtpServer");
        assertThat(withVerdict(looked, "changes"))
                .contains("registrationAllowed", "duplicateEmailsAllowed", "loginWithEmailAllowed", "emailTheme");
        assertThat(looked.text())
                .contains(
                        ": chen, chen.senior.",
                        "otp of 1 member",
                        "UPDATE_PASSWORD of 1 member",
                        "client kiosk keeps its browser flow \"acme browser\"")
                .doesNotContain("mei.lin", "@");

        Said refused = stock.say("install", "--backup=" + backup);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.text().lines())
                .anyMatch(line -> line.startsWith("blocks until --accept"))
                .last()
                .asString()
                .startsWith("Nothing was changed.");
        assertThat(backup).doesNotExist();
        assertThat(RealmExport.of(admin)).containsExactlyElementsOf(before);

        assertThat(stock.say("install", "--backup=" + backup, "--accept").exitCode())
                .isZero();

        assertThat(keptSettings()).containsExactly(true, true, false, true, 600L);
        var profile = admin.realm().users().userProfile().getConfiguration();
        assertThat(profile.getAttribute("staffNumber").getGroup()).isEqualTo("work");
        assertThat(profile.getUnmanagedAttributePolicy()).isEqualTo(UPConfig.UnmanagedAttributePolicy.ENABLED);
        assertThat(profile.getAttribute("email").getRequired()).isNull();
        assertThat(profile.getAttribute("lastName").getRequired()).isNull();
        assertThat(admin.realm().clientPoliciesPoliciesResource().getPolicies().getPolicies())
                .extracting(ClientPolicyRepresentation::getName)
                .contains("acme policy");
        UserRepresentation mei = admin.realm().users().search("mei.lin", true).get(0);
        assertThat(mei.getLastName()).isEqualTo("林");
        assertThat(mei.getAttributes()).containsKeys("staffNumber", "shoeSize");
        assertThat(admin.realm().clients().findByClientId("kiosk").get(0).getAuthenticationFlowBindingOverrides())
                .containsKey("browser");
        assertThat(admin.realm()
                        .identityProviders()
                        .get("city")
                        .toRepresentation()
                        .getPostBrokerLoginFlowAlias())
                .isEqualTo("acme post login");

        assertThat(stock.say("uninstall", "--backup=" + backup).exitCode()).isZero();

        assertThat(RealmExport.of(admin)).containsExactlyElementsOf(before);
    }

    @Test
    void who_installs_can_get_in_afterwards() {
        String at = "--server=" + stock.url();
        String own = "--auth-realm=" + StockRealm.NAME;
        String backup = "--backup=" + directory.resolve("before.json");
        String secret = "TAIWANJOBS_TEST_ADMIN_PASSWORD";

        Said byPassword = stock.say("install", own, backup);
        assertThat(byPassword.text()).contains("refuses password grants from the installation on", "--client");
        assertThat(byPassword.text()).hasLineCount(1);
        assertThat(byPassword.exitCode()).isEqualTo(1);
        Said wrong = stock.sayAs(Stream.of(at, "--user=admin", "--password-env=PATH", backup), "install");
        assertThat(wrong.text()).contains("the password is wrong, or a second factor", "--client-secret-env");
        assertThat(wrong.text()).hasLineCount(1);
        assertThat(stock.sayAs(Stream.of(at, own, "--client=none", "--client-secret-env=" + secret, backup), "install")
                        .text())
                .startsWith("Client none cannot log in at realm stock")
                .hasLineCount(1);

        addServiceAccount("operations", System.getenv(secret));
        for (String command : List.of("install", "uninstall")) {
            Said said = stock.sayAs(
                    Stream.of(at, own, "--client=operations", "--client-secret-env=" + secret, backup), command);
            assertThat(said.exitCode()).as(said.text()).isZero();
        }
    }

    private void addServiceAccount(String clientId, String secret) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setSecret(secret);
        client.setServiceAccountsEnabled(true);
        admin.realm().clients().create(client).close();
        String id = admin.realm().clients().findByClientId(clientId).get(0).getId();
        String account = admin.realm().clients().get(id).getServiceAccountUser().getId();
        String management = admin.realm()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        var role = admin.realm()
                .clients()
                .get(management)
                .roles()
                .get("realm-admin")
                .toRepresentation();
        admin.realm().users().get(account).roles().clientLevel(management).add(List.of(role));
    }

    @Test
    void a_server_without_the_extension_is_said_in_one_line_before_anything_is_written() throws IOException {
        List<String> before = RealmExport.of(admin);
        Path file = Files.writeString(
                directory.resolve("of-the-next-release.json"),
                Files.readString(ProjectFiles.realm())
                        .replace("taiwanjobs-auth-login-form", "taiwanjobs-of-the-next-release"));

        Said said = stock.say("install", "--from=" + file, "--backup=" + directory.resolve("before.json"));

        assertThat(said.text())
                .startsWith("The server does not have taiwanjobs-of-the-next-release: copy taiwanjobs-keycloak.jar")
                .hasLineCount(1);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(directory.resolve("before.json")).doesNotExist();
        assertThat(RealmExport.of(admin)).containsExactlyElementsOf(before);
    }

    private static List<String> withVerdict(Said said, String verdict) {
        return said.text()
                .lines()
                .filter(line -> line.startsWith(verdict))
                .map(line -> line.replaceAll("^(blocks until --accept|changes|kept) +", "")
                        .replaceAll(": .*", ""))
                .toList();
    }

    private List<Object> keptSettings() {
        RealmRepresentation realm = admin.realm().toRepresentation();
        return List.of(
                realm.isVerifyEmail(),
                realm.isEditUsernameAllowed(),
                realm.isRegistrationEmailAsUsername(),
                realm.isEventsEnabled(),
                realm.getEventsExpiration());
    }

    private Map<String, ClientScopeRepresentation> scopes() {
        return admin.realm().clientScopes().findAll().stream()
                .collect(Collectors.toMap(ClientScopeRepresentation::getName, scope -> scope));
    }

    private ClientRepresentation portal() {
        return admin.realm().clients().findByClientId(StockRealm.PORTAL).get(0);
    }

    private int run(String command) {
        return stock.run(command, directory.resolve("before.json"));
    }

    private List<String> flows() {
        return admin.realm().flows().getFlows().stream()
                .map(AuthenticationFlowRepresentation::getAlias)
                .sorted()
                .toList();
    }

    private String settings() {
        RealmRepresentation realm = admin.realm().toRepresentation();
        return Stream.of(
                        realm.getBrowserFlow(),
                        realm.getRegistrationFlow(),
                        realm.getDirectGrantFlow(),
                        realm.getResetCredentialsFlow(),
                        realm.isRegistrationAllowed(),
                        realm.isBruteForceProtected(),
                        admin.realm().flows().getRequiredActions().size(),
                        admin.realm()
                                .clientPoliciesPoliciesResource()
                                .getPolicies()
                                .getPolicies()
                                .size(),
                        admin.realm()
                                .clientPoliciesProfilesResource()
                                .getProfiles(false)
                                .getProfiles()
                                .size(),
                        admin.realm().users().userProfile().getConfiguration())
                .map(String::valueOf)
                .toList()
                .toString();
    }
}
