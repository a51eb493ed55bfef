package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPGroup;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberArea;
import tw.taiwanjobs.keycloak.support.OlderRelease;
import tw.taiwanjobs.keycloak.support.RealmExport;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.StockRealm.Said;
import tw.taiwanjobs.keycloak.support.cluster.FaultyWay;
import tw.taiwanjobs.keycloak.support.cluster.FaultyWay.Fault;

/** A realm of release 0.1, with members and an administrator's own settings, comes to this release and out of it. */
@Tag("store")
class RealmUpgradeIT {

    private static final String PASSWORD = "correct-Horse-1";
    private static final String LOGIN_FORM = "taiwanjobs-auth-login-form";
    private static final int ANY_CHANGE = 1;
    private static final int TENTH_CHANGE = 10;
    private static final String BROWSER_FORMS = "taiwanjobs browser forms";

    private final RunningProduct running = RunningProduct.get();
    private final StockRealm stock = new StockRealm(running.server(), running.mailbox());
    private final AdminApi admin = stock.admin();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path directory = Path.of("");

    private Path backup = Path.of("");

    @BeforeEach
    void createRealmAsRelease01Has() throws IOException {
        backup = Files.writeString(directory.resolve("before.json"), backupOfRelease01());
        var older = realmOfRelease01();
        older.put("realm", StockRealm.NAME);
        older.remove("smtpServer");
        admin.createRealm(json.treeToValue(older, RealmRepresentation.class));
    }

    @AfterEach
    void a_removed_realm_leaves_no_row() {
        var id = admin.realm().toRepresentation().getId();
        admin.realm().remove();
        assertThat(running.testbed().databaseDump()).doesNotContainPattern("(?i)TWJ_\\w+\\.REALM_ID=" + id);
    }

    @Test
    void it_gets_what_is_new_and_keeps_what_its_administrator_has_set() throws Exception {
        createMember();
        setByTheAdministrator();
        var before = export();

        var shown = say("upgrade");
        assertThat(shown.text())
                .contains(
                        "flow \"taiwanjobs browser\": step taiwanjobs-auth-login-hint is new",
                        "step taiwanjobs-auth-login-form: new settings knownDevices",
                        "required action taiwanjobs-mailed-link is new",
                        "administrators' role import-members is new",
                        "administrators' role view-members is new",
                        "administrators' role help-members is new",
                        "administrators' role reveal-national-id is new",
                        "administrators' role manage-documents is new",
                        "client taiwanjobs-member is new",
                        "user profile taiwanjobs-account, ",
                        "client policy taiwanjobs roles by scope",
                        "settings accountTheme, adminTheme, ",
                        "required action taiwanjobs-set-password goes",
                        "Nothing was changed");
        assertThat(export()).containsExactlyElementsOf(before);

        upgradeWithFailures(before, TENTH_CHANGE);

        assertThat(say("upgrade").text()).isEqualTo("Realm stock is as this release wants it\n");
        assertThat(admin.realm()
                        .flows()
                        .getAuthenticatorConfig(loginForm().getAuthenticationConfig())
                        .getConfig())
                .containsEntry("captcha", "off")
                .containsEntry("knownDevices", "true")
                .containsEntry("captchasPerSession", "77");
        assertThat(admin.realm().toRepresentation().getEventsExpiration()).isEqualTo(99L);
        assertThat(admin.realm().flows().getRequiredActions())
                .extracting(RequiredActionProviderRepresentation::getAlias)
                .contains("taiwanjobs-mailed-link", "taiwanjobs-legacy-provider-login")
                .doesNotContain("taiwanjobs-set-password", "taiwanjobs-confirm-email");
        assertThat(administratorsRoles()).contains("import-members", "view-members", "reveal-national-id");
        assertThat(admin.realm().toRepresentation().getAdminTheme()).isEqualTo("taiwanjobs");
        var profile = admin.realm().users().userProfile().getConfiguration();
        assertThat(profile.getGroups())
                .extracting(UPGroup::getName, UPGroup::getDisplayHeader)
                .contains(tuple("taiwanjobs-education", "${group.education}"));
        assertThat(profile.getAttribute("department").getGroup()).isEqualTo("taiwanjobs-education");
        stock.makeReadyForSignUp();
        admin.setCaptcha("off");
        assertThat(LogIn.isIn(new LogIn(stock).as("mei@example.com", PASSWORD))).isTrue();
        var person = new SignUp(stock).toActive();
        var browser = new LogIn(stock).as(person.email(), SignUp.PASSWORD);
        assertThat(LogIn.isIn(browser)).isTrue();
        assertThat(new MemberArea(stock, browser).open("devices").page()).isEqualTo("member-devices");

        var uninstalled = stock.say("uninstall", "--backup=" + backup, "--accept");
        assertThat(uninstalled.exitCode()).as(uninstalled.text()).isZero();
        var realm = admin.realm().toRepresentation();
        assertThat(realm.getLoginTheme()).isNull();
        assertThat(realm.getAdminTheme()).isNull();
        assertThat(realm.getDefaultLocale()).isNull();
        assertThat(realm.getBrowserFlow()).isEqualTo("browser");
        assertThat(administratorsRoles())
                .contains("realm-admin")
                .doesNotContain("import-members", "view-members", "reveal-national-id");
        assertThat(admin.realm().clients().findByClientId("taiwanjobs-member")).isEmpty();
        assertThat(admin.realm().partialExport(false, false).getAuthenticationFlows())
                .extracting(AuthenticationFlowRepresentation::getAlias)
                .noneMatch(alias -> alias.startsWith("taiwanjobs"));
    }

    private List<String> administratorsRoles() {
        var client = admin.realm().clients().findByClientId("realm-management").get(0);
        return admin.realm().clients().get(client.getId()).roles().list().stream()
                .map(RoleRepresentation::getName)
                .toList();
    }

    @Tag("long")
    @Test
    void a_failure_at_any_change_leaves_the_realm_as_it_was() throws Exception {
        upgradeWithFailures(export(), ANY_CHANGE);
    }

    /** Tries until it succeeds, each time with an error some changes later. */
    private void upgradeWithFailures(List<String> before, int apart) {
        try (FaultyWay way = FaultyWay.to(running.server().port())) {
            var change = 1;
            var ended = upgradeAt(way.failAt(change, Fault.ERROR).url());
            while (ended.exitCode() != 0) {
                if (!ended.text().contains("all that is new is there")) {
                    assertThat(export()).as(ended.text()).containsExactlyElementsOf(before);
                }
                change += apart;
                ended = upgradeAt(way.failAt(change, Fault.ERROR).url());
            }
            assertThat(change).isGreaterThan(TENTH_CHANGE);
        }
    }

    private void createMember() {
        var member = new UserRepresentation();
        member.setUsername("mei@example.com");
        member.setEmail("mei@example.com");
        member.setEmailVerified(true);
        member.setEnabled(true);
        member.setFirstName("林美");
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(PASSWORD);
        member.setCredentials(List.of(password));
        admin.realm().users().create(member).close();
        admin.realm()
                .users()
                .searchByUsername("mei@example.com", true)
                .forEach(created -> admin.realm().users().get(created.getId()).update(withProfile(created)));
    }

    private static UserRepresentation withProfile(UserRepresentation member) {
        member.setAttributes(Map.ofEntries(
                Map.entry("gender", List.of("female")),
                Map.entry("birthdate", List.of("1990-01-01")),
                Map.entry("educationLevel", List.of("06")),
                Map.entry("region", List.of("臺北市")),
                Map.entry("locality", List.of("中正區")),
                Map.entry("street", List.of("重慶南路1段122號")),
                Map.entry("mobile", List.of("0912345678")),
                Map.entry("noticeEmail", List.of("no")),
                Map.entry("disability", List.of("no")),
                Map.entry("campusNewsletter", List.of("no"))));
        return member;
    }

    private void setByTheAdministrator() {
        admin.changeRealm(realm -> realm.setEventsExpiration(99L));
        var config = admin.realm().flows().getAuthenticatorConfig(loginForm().getAuthenticationConfig());
        config.getConfig().put("captcha", "off");
        config.getConfig().put("captchasPerSession", "77");
        config.getConfig().remove("knownDevices");
        admin.realm().flows().updateAuthenticatorConfig(config.getId(), config);
    }

    private AuthenticationExecutionInfoRepresentation loginForm() {
        return admin.realm().flows().getExecutions(BROWSER_FORMS).stream()
                .filter(step -> LOGIN_FORM.equals(step.getProviderId()))
                .findFirst()
                .orElseThrow();
    }

    /** What {@code bin/realm} of release 0.1 wrote for a realm with the console's defaults. */
    private String backupOfRelease01() throws IOException {
        stock.create();
        try {
            var profile = admin.realm().users().userProfile().getConfiguration();
            var written = directory.resolve("written.json");
            assertThat(stock.run("install", written)).isZero();
            var before = (ObjectNode) json.readTree(Files.readString(written)).path("before");
            before.remove("requiredActions");
            before.withObject("/settings")
                    .properties()
                    .removeIf(setting -> !realmOfRelease01().has(setting.getKey()));
            before.withObject("/settings").properties().stream()
                    .filter(setting -> setting.getValue().isNull())
                    .forEach(setting -> setting.setValue(
                            setting.getKey().equals("supportedLocales")
                                    ? json.createArrayNode()
                                    : json.getNodeFactory().textNode("")));
            before.set("userProfile", json.valueToTree(profile));
            return before.toPrettyString();
        } finally {
            admin.realm().remove();
        }
    }

    private ObjectNode realmOfRelease01() {
        try {
            return (ObjectNode) json.readTree(
                    OlderRelease.FOLDER.resolve("taiwanjobs-realm.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> export() {
        return RealmExport.linesOf(admin.realm().partialExport(true, true));
    }

    private Said upgradeAt(String server) {
        return stock.sayAt(server, "upgrade", "--backup=" + backup, "--apply");
    }

    private Said say(String command) {
        return stock.say(command, "--backup=" + backup);
    }
}
