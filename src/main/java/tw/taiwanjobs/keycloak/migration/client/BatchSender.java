package tw.taiwanjobs.keycloak.migration.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/** Sends a batch until every row has its answer. The server takes a row twice without harm, so rows without one go again. */
final class BatchSender {

    private final ImportEndpoint endpoint;
    private final Patience patience;

    BatchSender(ImportEndpoint endpoint, Patience patience) {
        this.endpoint = endpoint;
        this.patience = patience;
    }

    /** @return the results of all rows of the batch, by line */
    List<RowResult> send(Batch batch) {
        var results = new ArrayList<>(batch.results());
        var trial = patience.newTrial();
        var left = batch.items();
        while (!left.isEmpty()) {
            var reply = endpoint.send(left.stream().map(Batch.Item::json).toList());
            for (var i = 0; i < reply.answers().size(); i++) {
                add(left.get(i), reply.answers().get(i), results);
            }
            if (!reply.answers().isEmpty()) {
                patience.end();
                trial = patience.newTrial();
            }
            left = left.subList(reply.answers().size(), left.size());
            if (!left.isEmpty()) {
                trial.pause(reply.trouble().orElse("rows without an answer"));
            }
        }
        results.sort(Comparator.comparingInt(RowResult::line));
        return results;
    }

    private static void add(Batch.Item item, RowAnswer answer, List<RowResult> results) {
        if (answer.line() != item.line()) {
            throw new OperatorException(
                    "The server has answered line " + answer.line() + " in place of " + item.line());
        }
        var result = answer.result(item.id());
        results.add(result);
        item.joined().ifPresent(joined -> results.add(ofJoined(joined, result)));
    }

    /** What becomes of a row whose number another one has brought, or was to bring. */
    static RowResult ofJoined(Resident joined, RowResult carrier) {
        return new RowResult(
                joined.line(),
                carrier.isRefused() ? Outcome.REFUSED : Outcome.UNCHANGED,
                false,
                joined.number().masked(),
                carrier.isRefused() ? Column.RESIDENT_NUMBER : "",
                carrier.isRefused() ? "it was joined to line " + carrier.line() + ", which is refused" : "");
    }
}
