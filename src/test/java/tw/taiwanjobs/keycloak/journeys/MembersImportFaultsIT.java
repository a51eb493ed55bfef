package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.MembersImport;
import tw.taiwanjobs.keycloak.support.OldRow;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/** The import on servers of its own: one whose database dies, one that was not told to import. */
@Tag("long")
class MembersImportFaultsIT {

    private static final int MEMBERS = 2_000;
    private static final int A_REQUEST = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostgresServer server = PostgresServer.ofItsOwn();
    private final PostgresDatabase database = server.freshDatabase();
    private final Mailbox mailbox = Mailbox.onFreePort();

    @Test
    void of_rows_without_an_answer_nothing_is_half_written_and_the_next_run_takes_the_rest() {
        RunningProduct product = RunningProduct.start(settings(), mailbox);
        try {
            List<OldRow> rows =
                    Stream.generate(OldRow::withProfile).limit(MEMBERS).toList();
            CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(() -> takeAll(product, rows));
            Await.until("some members", PATIENCE, () -> members() > 0);

            server.kill();
            assertThat(run.join()).as("everything was answered").isFalse();
            server.start();

            Await.until("the rest to be taken", PATIENCE, () -> takeAll(product, rows));
            assertThat(members()).isEqualTo(MEMBERS);
            for (String table : List.of("TWJ_IDENTITY_NUMBER", "TWJ_IDENTITY_INDEX", "TWJ_TERMS_SUBJECT")) {
                assertThat(count(table)).as(table).isEqualTo(MEMBERS);
            }
            assertThat(product.server().log().text()).doesNotContain(OldRow.PASSWORD_HASH);
        } finally {
            product.server().close();
            server.stop();
        }
    }

    @Test
    void a_row_that_the_database_refuses_is_a_refused_row_and_the_others_are_taken() {
        RunningProduct product = RunningProduct.start(settings(), mailbox);
        try {
            database.execute("ALTER TABLE USER_ATTRIBUTE ADD CONSTRAINT NO_SUCH_STREET CHECK (VALUE <> '拒收路1號')");

            List<JsonNode> answers = MembersImport.of(product)
                    .take(OldRow.withProfile(), OldRow.withProfile().with("street", "拒收路1號"), OldRow.withProfile());

            assertThat(answers)
                    .extracting(answer -> answer.path("outcome").asText())
                    .containsExactly("created", "refused", "created");
            assertThat(answers.get(1).path("reason").asText()).isEqualTo("the database refuses it (SQLState 23514)");
            assertThat(members()).isEqualTo(2);
            assertThat(product.server().log().text()).doesNotContain("拒收路");
        } finally {
            product.server().close();
            server.stop();
        }
    }

    @Test
    void a_server_that_was_not_told_to_import_has_no_such_address() {
        RunningProduct product = RunningProduct.start(
                settings().option("--spi-admin-realm-restapi-extension--taiwanjobs--import-members=false"), mailbox);
        try {
            MembersImport members = MembersImport.of(product);

            assertThat(members.format().statusCode()).isEqualTo(404);
            assertThat(members.post("", "{\"line\":1}").statusCode()).isEqualTo(404);
        } finally {
            product.server().close();
            server.stop();
        }
    }

    /** @return whether every row was answered */
    private static boolean takeAll(RunningProduct product, List<OldRow> rows) {
        try {
            MembersImport members = MembersImport.of(product);
            for (int first = 0; first < rows.size(); first += A_REQUEST) {
                List<JsonNode> answers = members.take("", rows.subList(first, first + A_REQUEST));
                if (answers.size() < A_REQUEST) {
                    return false;
                }
            }
            return true;
        } catch (AssertionError | RuntimeException noAnswer) {
            return false;
        }
    }

    private int members() {
        return count("TWJ_IMPORTED_MEMBER");
    }

    private int count(String table) {
        return Integer.parseInt(database.query("SELECT count(*) FROM " + table).get(0));
    }

    private KeycloakSettings settings() {
        mailbox.start();
        return ProductSettings.forTests(database, ProductSettings.freshKeyRing("import"), mailbox)
                .name("import");
    }
}
