package tw.taiwanjobs.keycloak.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;
import tw.taiwanjobs.keycloak.support.members.TwinImport;

/** Server and database go away in the middle of an import and come back: it goes on by itself. */
@Tag("long")
class ImportTroubleIT {

    private static final int MEMBERS = 2_000;

    private static final PostgresServer DATABASE = PostgresServer.ofItsOwn();
    private static final Mailbox MAILBOX = Mailbox.onFreePort();
    private static RunningProduct product;

    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void start() {
        MAILBOX.start();
        product = RunningProduct.start(
                ProductSettings.forTests(
                                DATABASE.freshDatabase(), ProductSettings.freshKeyRing("import-trouble"), MAILBOX)
                        .name("import-trouble"),
                MAILBOX);
    }

    @AfterAll
    static void stop() {
        product.server().close();
        MAILBOX.close();
        DATABASE.stop();
    }

    @Test
    void a_server_that_is_killed_and_started_again_takes_every_row_once() {
        var twin = new TwinImport(product, 2, MEMBERS, directory);

        twin.runThrough(() -> {
            product.server().kill();
            product.server().start();
        });

        twin.compare();
    }

    @Test
    void a_database_that_fails_in_a_batch_leaves_nothing_half_written() {
        var twin = new TwinImport(product, 3, MEMBERS, directory);

        twin.runThrough(() -> {
            DATABASE.kill();
            DATABASE.start();
        });

        twin.compare();
        twin.runAgain();
    }
}
