package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.AdminEventRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.AdministratorClient;
import tw.taiwanjobs.keycloak.support.OperatorJar;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.StockRealm.Said;
import tw.taiwanjobs.keycloak.support.TermsTool;

/** Acceptances are sealed, and whoever has the database and changes them is found by {@code bin/terms} (docs/ledger.md). */
@Tag("store")
class SealingIT {

    private static final String TASK = "taiwanjobs-sealing";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningProduct product = RunningProduct.get();
    private final TermsTool terms = new TermsTool(product);
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void nobodyHasTouchedIt() {
        assertThat(terms.ask("verify").text()).startsWith("Whole: ");
    }

    @Test
    void a_tick_is_sealed_and_a_row_that_is_changed_or_deleted_is_named() throws IOException {
        Path proof = directory.resolve("proof.json");
        JsonNode row = exported(member(), proof);
        String id = row.path("id").asText();
        assertThat(row.path("origin").asText()).isEqualTo(RunningProduct.PORTAL);
        String place = "Seal \\d+, row " + id;

        change("update TWJ_ACCEPTANCE set VERSION = 'x' where ID = '" + id + "'");
        isBroken(place + ": the row was changed.*");
        change("update TWJ_ACCEPTANCE set VERSION = '" + row.path("version").asText() + "' where ID = '" + id + "'");

        change("update TWJ_ACCEPTANCE set REALM_ID = 'x' where ID = '" + id + "'");
        isBroken(place + ": the row was deleted");
        change("update TWJ_ACCEPTANCE set REALM_ID = '" + realmId() + "' where ID = '" + id + "'");
    }

    @Test
    void a_row_that_is_added_later_is_named_under_a_seal_and_beside_it() {
        seal(member());
        String id = insert(realmId());

        isBroken("Row " + id + ": the row was added past the ledger");
        insertPlace(id, realmId(), "1, 500000, 'x'");
        isBroken("Seal 1, row " + id + ": the row was added past the ledger");
        change("delete from TWJ_ACCEPTANCE where ID = '" + id + "'");
        change("delete from TWJ_ACCEPTANCE_SEAL where ACCEPTANCE_ID = '" + id + "'");
    }

    @Test
    void a_head_that_was_written_down_finds_a_chain_that_was_made_anew() {
        seal(member());
        String head = terms.head();
        seal(member());
        assertThat(terms.ask("verify", "--head=" + head).exitCode()).isZero();
        long last = Long.parseLong(terms.ask("head").text().split(" ")[0]);

        change("delete from TWJ_SEAL where SEAL_NUMBER = " + last);
        isBroken("Seal " + last + ", row .*: the row was added past the ledger");
        change("delete from TWJ_SEAL where SEAL_NUMBER = " + (last - 1));
        change("update TWJ_ACCEPTANCE_SEAL set SEAL_NUMBER = null, PLACE = null, LEAF = null where SEAL_NUMBER >= "
                + (last - 1));
        sealAll();

        assertThat(terms.ask("verify").exitCode())
                .as("nobody sees it from inside")
                .isZero();
        assertThat(terms.ask("verify", "--head=" + head))
                .isEqualTo(new Said(
                        2,
                        "Broken. Head " + head
                                + ": no seal has this hash: the chain was written anew or its end was cut off\n"));
    }

    @Test
    void an_acceptance_is_proved_without_a_server_also_of_somebody_who_is_gone() throws IOException {
        String member = member();
        Path file = directory.resolve("proof.json");
        JsonNode row = exported(member, file);
        String subject = row.path("subject").asText();
        String head = terms.head();

        Said said = terms.say("check", file.toString(), "--head=" + head);
        assertThat(said.text())
                .startsWith("Whole: subject " + subject + " accepted member-terms ")
                .contains("The text, in zh-TW, is the one in the file", head)
                .doesNotContain(member);
        assertThat(said.exitCode()).isZero();
        assertThat(Files.readString(file)).contains("<h2>").doesNotContain(member);

        Path changed = directory.resolve("changed.json");
        Files.writeString(changed, Files.readString(file).replace("\"jobs-portal\"", "\"other\""));
        assertThat(terms.say("check", changed.toString()).exitCode()).isEqualTo(2);
        Files.writeString(changed, Files.readString(file).replace("<h2>", "<h2>!"));
        assertThat(terms.say("check", changed.toString()).text()).contains("the text is not the one");
        Files.writeString(changed, "{\"proof\":{}}");
        assertThat(terms.say("check", changed.toString()))
                .isEqualTo(new Said(1, changed + " is no proof of an acceptance\n"));
        assertThat(terms.say("check", file.toString(), "--head=" + "0".repeat(64))
                        .exitCode())
                .isEqualTo(2);

        product.admin().realm().users().delete(member).close();
        Path gone = directory.resolve("gone.json");
        assertThat(export("--member=" + member, gone).text())
                .startsWith("The ledger has no acceptance of member-terms");
        assertThat(export("--subject=" + subject, gone).exitCode()).isZero();
        assertThat(terms.say("check", gone.toString()).exitCode()).isZero();
        assertThat(export("--subject=" + subject, gone).text()).endsWith("it exists already\n");
        assertThat(product.admin().realm().getAdminEvents())
                .filteredOn(event -> "LEDGER_ACCEPTANCE".equals(event.getResourceType()))
                .extracting(AdminEventRepresentation::getResourcePath)
                .contains("taiwanjobs/ledger/acceptances/" + subject);
    }

    @Test
    void the_doctor_says_when_rows_wait_too_long() {
        String id = UUID.randomUUID().toString();
        insertPlace(id, realmId(), "null, null, null");

        Said doctor = doctor();

        assertThat(doctor.text())
                .containsPattern("ledger: \\d+ acceptances wait for their seal, the oldest for \\d+ min");
        assertThat(doctor.exitCode()).isEqualTo(2);
        isBroken("Row " + id + ": the row was deleted");
        change("delete from TWJ_ACCEPTANCE_SEAL where ACCEPTANCE_ID = '" + id + "'");
        assertThat(doctor().text()).doesNotContain("ledger: ");
    }

    @Test
    void who_may_see_the_realm_reads_the_head_and_who_manages_documents_the_rows() throws Exception {
        try (AdministratorClient viewer = AdministratorClient.of(product, "view-realm");
                AdministratorClient documents = AdministratorClient.of(product, "manage-documents")) {
            assertThat(status(viewer.token(), "head")).isEqualTo(200);
            assertThat(status(documents.token(), "seals")).isEqualTo(200);
            for (String path : new String[] {"seals", "rows", "strays", "acceptances?subject=x"}) {
                assertThat(status(viewer.token(), path)).as(path).isEqualTo(403);
                assertThat(status("no-token", path)).as(path).isEqualTo(401);
            }
            assertThat(status(documents.token(), "acceptances")).isEqualTo(400);
        }
    }

    @Test
    void a_realm_that_is_deleted_takes_rows_and_seals_along() {
        StockRealm stock = new StockRealm(product.server(), product.mailbox()).create();
        String realm = stock.admin().realm().toRepresentation().getId();
        insertPlace(insert(realm), realm, "null, null, null");
        sealAll();
        assertThat(new TermsTool(stock).ask("verify").text()).startsWith("Whole: 1 rows under 1 seals. 0 rows wait");
        assertThat(product.testbed().databaseDump()).contains("TWJ_SEAL.REALM_ID=" + realm);

        stock.admin().realm().remove();

        assertThat(product.testbed().databaseDump().lines())
                .filteredOn(line -> line.startsWith("TWJ_"))
                .noneMatch(line -> line.endsWith("=" + realm));
    }

    /** @return id of a user who has ticked the terms */
    private String member() {
        SignUp signUp = new SignUp(product).toActive();
        return product.admin().userByEmail(signUp.email()).orElseThrow().getId();
    }

    private String seal(String member) {
        sealAll();
        return member;
    }

    private void sealAll() {
        Await.until("all rows to be sealed", PATIENCE, () -> {
            product.testbed().runTask(TASK);
            return terms.ask("verify").text().contains(" 0 rows wait");
        });
    }

    private JsonNode exported(String member, Path file) throws IOException {
        sealAll();
        Said said = export("--member=" + member, file);
        assertThat(said.exitCode()).as(said.text()).isZero();
        return new ObjectMapper().readTree(file.toFile()).at("/proof/row");
    }

    private Said export(String whose, Path file) {
        String version = termsInForce();
        return terms.ask("export", whose, "--document=member-terms", "--version=" + version, "--out=" + file);
    }

    private static String termsInForce() {
        Properties versions = new Properties();
        try (var file = SealingIT.class.getResourceAsStream("/documents/current.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("member-terms").strip();
    }

    private void isBroken(String how) {
        Said said = terms.ask("verify");
        assertThat(said.text()).matches("Broken\\. " + how + "\n");
        assertThat(said.exitCode()).isEqualTo(2);
    }

    private void change(String statement) {
        product.testbed().changeDatabase(statement);
    }

    private String insert(String realm) {
        String id = UUID.randomUUID().toString();
        change("insert into TWJ_ACCEPTANCE (ID, REALM_ID, SUBJECT, DOCUMENT, VERSION, ACCEPTED_AT, ORIGIN) values ('"
                + id + "', '" + realm + "', 'somebody', 'member-terms', '1', 0, 'import')");
        return id;
    }

    private void insertPlace(String id, String realm, String place) {
        change(
                "insert into TWJ_ACCEPTANCE_SEAL (ACCEPTANCE_ID, REALM_ID, WAITS_SINCE, SEAL_NUMBER, PLACE, LEAF) values ('"
                        + id + "', '" + realm + "', 0, " + place + ")");
    }

    private String realmId() {
        return product.admin().realm().toRepresentation().getId();
    }

    private int status(String token, String path) throws Exception {
        URI address = URI.create(product.url() + "/admin/realms/" + product.realm() + "/taiwanjobs/ledger/" + path);
        return http.send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private Said doctor() {
        return OperatorJar.doctor(product, product.realm());
    }
}
