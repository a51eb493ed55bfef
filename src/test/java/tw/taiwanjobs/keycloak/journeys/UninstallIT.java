package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.Workspace;
import tw.taiwanjobs.keycloak.support.container.RuntimeOfThisRun;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/** docs/installation.md to its end: the extension goes in, people use it, and it goes without trace. */
@Tag("long")
class UninstallIT {

    private static final Path INSTALLATION = ProjectFiles.root().resolve(Path.of("docs", "installation.md"));
    private static final Pattern SQL = Pattern.compile("```sql\\R(.*?)```", Pattern.DOTALL);
    private static final String OUR_TABLES =
            "SELECT tablename FROM pg_tables WHERE tablename LIKE 'twj%' OR tablename LIKE '%taiwanjobs%'";

    private final PostgresDatabase database = PostgresServer.shared().freshDatabase();
    private final Mailbox mailbox = Mailbox.onFreePort();

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void startMail() {
        mailbox.start();
    }

    @AfterEach
    void stopMail() {
        mailbox.close();
    }

    @Test
    void without_jar_and_tables_keycloak_starts_and_members_keep_their_accounts() throws IOException {
        SignUp member = signUpAndUninstall();
        assertThat(database.query(OUR_TABLES)).isNotEmpty();

        database.execute(statementsOfTheDocument());

        assertThat(database.query(OUR_TABLES)).isEqualTo(List.of());
        try (KeycloakServer stock = stock()) {
            stock.start();
            HttpBrowser browser = HttpBrowser.inEnglish().open(new StockRealm(stock, mailbox).loginUrl());
            send(browser, "#kc-form-login", LogIn.fields(member.email(), SignUp.PASSWORD));
            // Keycloak's default profile wants a last name, which our members do not have.
            assertThat(browser.address().getQuery()).contains("execution=VERIFY_PROFILE");
            send(
                    browser,
                    "#kc-update-profile-form",
                    Map.of("email", member.email(), "firstName", "小明", "lastName", "王"));
            assertThat(browser.address().toString()).startsWith(StockRealm.PORTAL_CALLBACK);
        }
    }

    private SignUp signUpAndUninstall() {
        Path backup = directory.resolve("before.json");
        try (KeycloakServer server = ProductSettings.forTests(
                        database, ProductSettings.freshKeyRing("uninstall"), mailbox)
                .name("uninstall")
                .withoutRealm()
                .server()) {
            server.start();
            StockRealm realm = new StockRealm(server, mailbox).create();
            assertThat(realm.run("install", backup)).isZero();
            realm.makeReadyForSignUp();
            SignUp member = new SignUp(realm).toActive();
            new SignUp(realm).toMailSent();
            assertThat(realm.say("uninstall", "--backup=" + backup, "--accept").exitCode())
                    .isZero();
            return member;
        }
    }

    private static void send(HttpBrowser browser, String form, Map<String, String> fields) {
        browser.post(browser.document().select(form).attr("abs:action"), HttpBrowser.encode(fields));
    }

    private KeycloakServer stock() {
        return KeycloakSettings.in(Workspace.resolve("keycloak-it-stock"))
                .runtime(RuntimeOfThisRun.kind())
                .database(database)
                .port(FreePort.any())
                .server();
    }

    private static String statementsOfTheDocument() throws IOException {
        return SQL.matcher(Files.readString(INSTALLATION))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
