package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.BareMachine;
import tw.taiwanjobs.keycloak.support.Guide;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/** docs/installation.md from its first command to its last, as they stand there. */
@Tag("long")
class InstallationGuideIT {

    private static final String OUR_TABLES =
            "SELECT tablename FROM pg_tables WHERE tablename LIKE 'twj%' OR tablename LIKE '%taiwanjobs%'";

    private final PostgresDatabase database = PostgresServer.shared().freshDatabase();

    @AutoClose
    private final Mailbox mailbox = Mailbox.started();

    private final Guide guide = Guide.of("installation.md");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_extension_goes_in_people_use_it_and_it_goes_without_trace() throws IOException {
        try (BareMachine machine = new BareMachine(directory, database)) {
            var steps = guide.commands("The steps");
            machine.run(steps.subList(0, 3));
            machine.startServer(steps.get(3));
            StockRealm realm = new StockRealm(machine.server(), mailbox).create();
            machine.run(steps.subList(4, steps.size()));
            assertThat(machine.said()).contains("Installed in realm");

            realm.makeReadyForSignUp();
            SignUp member = new SignUp(realm).toActive();
            new SignUp(realm).toMailSent();

            machine.run(guide.commands("To the next release"));
            assertThat(machine.said()).contains("is as this release wants it");

            var back = guide.commands("Uninstalling");
            assertThat(machine.exitCode(back.get(0))).as(machine.said()).isEqualTo(1);
            assertThat(machine.said()).contains("--accept");
            machine.run(List.of(back.get(0) + " --accept"));
            machine.server().stop();
            machine.run(List.of(back.get(1)));
            assertThat(database.query(OUR_TABLES)).isNotEmpty();
            database.execute(guide.sql());
            assertThat(database.query(OUR_TABLES)).isEqualTo(List.of());
            assertThat(Files.list(machine.providers()))
                    .noneMatch(file -> file.toString().endsWith(".jar"));

            machine.startServer(back.get(2));
            assertKeycloakHasTheMember(realm, member);
        }
    }

    private static void assertKeycloakHasTheMember(StockRealm realm, SignUp member) {
        HttpBrowser browser = HttpBrowser.inEnglish().open(realm.loginUrl());
        send(browser, "#kc-form-login", LogIn.fields(member.email(), SignUp.PASSWORD));
        // Keycloak's default profile wants a last name, which our members do not have.
        assertThat(browser.address().getQuery()).contains("execution=VERIFY_PROFILE");
        send(browser, "#kc-update-profile-form", Map.of("email", member.email(), "firstName", "小明", "lastName", "王"));
        assertThat(browser.address().toString()).startsWith(StockRealm.PORTAL_CALLBACK);
    }

    private static void send(HttpBrowser browser, String form, Map<String, String> fields) {
        browser.post(browser.document().select(form).attr("abs:action"), HttpBrowser.encode(fields));
    }
}
