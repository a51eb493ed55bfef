package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.crypto.KeyRingFile;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;
import tw.taiwanjobs.keycloak.support.KeyCommand;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/** A server that cannot work does not start, and says in one line why. */
@Tag("long")
class StartIT {

    private static final Mailbox NO_MAIL = Mailbox.onFreePort();

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake(
                    "\"browserFlow\": \"taiwanjobs browser\"", "\"browserFlow\": \"no such flow\"", "\"flow\" is null"),
            new Mistake("\"registrationAllowed\": true", "\"registrationAllowed\": maybe", "'maybe'"),
            new Mistake("\"registrationAllowed\"", "\"registrationAlowed\"", "registrationAlowed"));

    private final PostgresDatabase database = PostgresServer.shared().freshDatabase();
    private final Path keyRing = ProductSettings.freshKeyRing("start");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void with_the_key_ring_of_another_system_it_does_not_start_and_with_its_own_it_does() {
        starts(settings(keyRing));

        refuses(settings(ProductSettings.freshKeyRing("other")), "is not the one that this database was filled with");

        starts(settings(keyRing));
    }

    @Test
    void with_a_key_ring_that_lacks_what_rows_need_it_does_not_start() throws IOException {
        starts(settings(keyRing));
        Path before = Files.copy(keyRing, directory.resolve("before.json"), StandardCopyOption.COPY_ATTRIBUTES);
        database.execute("insert into twj_identity_number (user_id, realm_id, ciphertext)"
                + " values ('member', 'realm', 'v1.AAAA')");
        addIndexRow(1);
        KeyCommand keys = new KeyCommand(keyRing);
        keys.run("add");
        keys.run("rotate");
        starts(settings(keyRing));

        refuses(settings(before), "(1 active) lacks version 2, of which the database has rows");

        KeyRingFile file = new KeyRingFile(keyRing);
        file.replace(file.load().rotate());
        refuses(settings(keyRing), "looks numbers up with version 2, of which 1 have no row yet");

        addIndexRow(2);
        file.replace(file.load().retire());
        refuses(settings(keyRing), "(2 active) lacks version 1, which 1 rows still need");
    }

    private void addIndexRow(int version) {
        database.execute("insert into twj_identity_index (realm_id, key_version, number_hmac, user_id)"
                + " values ('realm', " + version + ", 'hmac', 'member')");
    }

    @Test
    void without_a_key_ring_file_it_does_not_start() {
        refuses(settings(directory.resolve("none.json")), "none.json is missing: make one with bin/keys create");
    }

    @Test
    void without_its_database_it_does_not_start() {
        refuses(settings(keyRing).option("--db-url=jdbc:postgresql://127.0.0.1:1/none"), "Connection refused");
    }

    @Test
    void with_a_wrong_database_password_it_does_not_start() {
        refuses(settings(keyRing).option("--db-password=wrong"), "password authentication failed");
    }

    @Test
    void with_its_port_taken_it_does_not_start() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(settings(keyRing).port(taken.getLocalPort()), "already bound");
        }
    }

    @Test
    void a_realm_file_with_a_mistake_leaves_nothing_behind_and_the_right_one_then_goes_in() throws IOException {
        for (Mistake mistake : MISTAKES) {
            refuses(settings(keyRing).realm(mistake.in(directory)), mistake.reason);
            assertThat(database.query("SELECT name FROM realm"))
                    .as(mistake.wrong)
                    .isEqualTo(List.of());
        }

        starts(settings(keyRing));
        assertThat(database.query("SELECT name FROM realm")).contains("taiwanjobs");
    }

    private KeycloakSettings settings(Path ring) {
        return ProductSettings.forTests(database, ring, NO_MAIL).name("start");
    }

    private static void starts(KeycloakSettings settings) {
        try (KeycloakServer server = settings.server()) {
            assertThatCode(server::start).doesNotThrowAnyException();
        }
    }

    private static void refuses(KeycloakSettings settings, String reason) {
        try (KeycloakServer server = settings.server()) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining(reason)
                    .hasMessageNotContaining("\n");
            assertThat(server.awaitExitCode()).isEqualTo(1);
        }
    }

    /** What somebody mistyped in the realm file, and what the server says of it. */
    private record Mistake(String right, String wrong, String reason) {

        Path in(Path directory) throws IOException {
            String realm = Files.readString(ProjectFiles.realm());
            assertThat(realm).contains(right);
            return Files.writeString(directory.resolve("taiwanjobs-realm.json"), realm.replace(right, wrong));
        }
    }
}
