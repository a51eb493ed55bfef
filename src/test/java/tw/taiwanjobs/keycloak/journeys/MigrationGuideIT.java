package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.BareMachine;
import tw.taiwanjobs.keycloak.support.Guide;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/** docs/migration.md from its first command to its last, after those of docs/installation.md. */
@Tag("long")
class MigrationGuideIT {

    private final Mailbox mailbox = Mailbox.onFreePort();
    private final Guide guide = Guide.of("migration.md");

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
    void members_move_in_and_log_in_with_their_old_passwords() throws IOException {
        var database = PostgresServer.shared().freshDatabase();
        try (BareMachine machine = new BareMachine(directory, database)) {
            StockRealm realm = installed(machine);
            var members =
                    Files.copy(ProjectFiles.root().resolve("docs/import-example.csv"), machine.file("members.csv"));
            Files.writeString(
                    machine.file("changed.csv"), Files.readString(members).replace("忠孝西路一段1號", "忠孝西路一段2號"));

            machine.server().stop();
            machine.startServer(guide.commands("Before").get(0));
            machine.run(guide.commands("Dry run"));
            assertThat(machine.said()).endsWith("created=5 updated=0 unchanged=1 refused=0\n");
            var day = guide.commands("The day");
            machine.run(day.subList(0, 1));
            assertThat(machine.said()).endsWith("created=5 updated=0 unchanged=1 refused=0\n");
            machine.run(day.subList(1, 2));
            assertThat(machine.said()).endsWith("created=0 updated=0 unchanged=6 refused=0\n");
            machine.run(day.subList(2, 3));
            assertThat(machine.said()).endsWith("created=0 updated=1 unchanged=5 refused=0\n");
            assertThat(database.query(guide.sql() + " ORDER BY 1")).isEqualTo(List.of("active", "legacy"));

            machine.server().stop();
            machine.startServer(day.get(3));
            assertThat(machine.exitCode(guide.commands("Dry run").get(0))).isEqualTo(1);
            assertThat(machine.said()).startsWith("Nothing can be imported here");
            assertThat(new LogIn(realm).as("F120004171", "my password").page()).isNotIn("login", "error");
            assertThat(mailbox.mails()).isEmpty();
        }
    }

    private StockRealm installed(BareMachine machine) {
        var steps = Guide.of("installation.md").commands("The steps");
        machine.run(steps.subList(0, 3));
        machine.startServer(steps.get(3));
        StockRealm realm = new StockRealm(machine.server(), mailbox).create();
        machine.run(steps.subList(4, steps.size()));
        realm.makeReadyForSignUp();
        realm.admin().setCaptcha("off");
        return realm;
    }
}
