package tw.taiwanjobs.keycloak.migration.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.operator.AdminLogin;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/** A server that is gone, for a while or for good. */
class BatchSenderTest {

    private final FakeServer server = new FakeServer();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_was_answered_before_the_connection_broke_is_kept_and_the_rest_goes_again() {
        server.befallenBy((exchange, number, rows) -> {
            if (number == 1) {
                var told = server.take(rows, "dryRun=false&update=false");
                exchange.sendResponseHeaders(200, told.length());
                exchange.getResponseBody()
                        .write(told.substring(0, told.indexOf("{\"line\":3") + 5)
                                .getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                exchange.close();
            }
            return number == 1;
        });

        var results = sender().send(batch(4));

        assertThat(results).extracting(RowResult::line).containsExactly(1, 2, 3, 4);
        assertThat(results)
                .extracting(RowResult::outcome)
                .containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(said).hasSize(2).last().isEqualTo("The server answers again");
    }

    @Test
    void a_server_that_stays_away_ends_it_after_a_time() {
        var sender = sender();
        server.close();

        assertThatThrownBy(() -> sender.send(batch(1)))
                .isInstanceOf(OperatorException.class)
                .hasMessage("The server does not answer for 100 ms (no connection)");
        assertThat(said).containsExactly("No answer from the server (no connection): it is asked again for 100 ms");
    }

    @Test
    void an_answer_to_another_row_is_not_taken_for_ones_own() {
        server.befallenBy((exchange, number, rows) -> {
            FakeServer.answer(exchange, 200, "{\"line\":7,\"outcome\":\"created\"}\n");
            return true;
        });

        assertThatThrownBy(() -> sender().send(batch(1))).hasMessage("The server has answered line 7 in place of 1");
    }

    private BatchSender sender() {
        var rest = new RealmAdminRest(
                server.url(), "members", new AdminLogin("master", Map.of("username", "admin"), "refused"));
        rest.logIn();
        return new BatchSender(
                new ImportEndpoint(rest, false, false),
                new Patience(Duration.ofMillis(10), Duration.ofMillis(40), Duration.ofMillis(100), said::add));
    }

    private static Batch batch(int rows) {
        var batch = new Batch();
        for (var line = 1; line <= rows; line++) {
            var row = new MemberRow(line, new HashMap<>(Map.of("memberNumber", "M" + line)), Optional.empty());
            batch.reach(line);
            batch.add(new Batch.Item(line, RowJson.of(row, Map.of()), "", Optional.empty()));
        }
        return batch;
    }
}
