package tw.taiwanjobs.keycloak.documents.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.documents.domain.LedgerRow;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/** A realm's ledger as a server tells it. */
final class ServerLedger implements Ledger {

    private static final String PATH = "/taiwanjobs/ledger/";

    private final ObjectMapper json = new ObjectMapper();
    private final RealmAdminRest rest;

    ServerLedger(RealmAdminRest rest) {
        this.rest = rest;
    }

    record Head(String realmId, @Nullable Seal seal, long waiting, long waitingSeconds) {}

    record Acceptance(
            LedgerRow row,
            @Nullable SealedRow sealed,
            @Nullable String text) {}

    Head head() {
        return read(rest.get(PATH + "head"), new TypeReference<>() {});
    }

    @Override
    public String realmId() {
        return head().realmId();
    }

    @Override
    public long waiting() {
        return head().waiting();
    }

    @Override
    public Pages<Seal> seals(long after) {
        return new Pages<>(last ->
                read(rest.get(PATH + "seals?after=" + last.map(Seal::number).orElse(after)), new TypeReference<>() {}));
    }

    @Override
    public Pages<SealedRow> rows(long fromSeal) {
        return new Pages<>(last -> rowsAfter(
                last.map(SealedRow::seal).orElse(fromSeal),
                last.map(SealedRow::position).orElse(Integer.MIN_VALUE)));
    }

    /** Of one seal's rows. */
    List<String> leavesOf(long seal) {
        Pages<SealedRow> rows = rows(seal);
        List<String> leaves = new ArrayList<>();
        while (rows.hasNext() && rows.peek().seal() == seal) {
            leaves.add(rows.next().leaf());
        }
        return leaves;
    }

    private List<SealedRow> rowsAfter(long seal, int position) {
        return read(
                rest.get(PATH + "rows?max=1000&afterSeal=" + seal + "&afterPosition=" + position),
                new TypeReference<>() {});
    }

    @Override
    public Strays strays() {
        return read(rest.get(PATH + "strays"), new TypeReference<>() {});
    }

    /** @param whose {@code member} or {@code subject}, with the id */
    List<Acceptance> acceptances(Map<String, String> whose, String document, String version) {
        String query = whose.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + RealmAdminRest.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return read(
                rest.get(PATH + "acceptances?" + query + "&document=" + RealmAdminRest.encode(document) + "&version="
                        + RealmAdminRest.encode(version)),
                new TypeReference<>() {});
    }

    private <T> T read(JsonNode answer, TypeReference<T> type) {
        return Optional.ofNullable(json.<T>convertValue(answer, json.constructType(type)))
                .orElseThrow(
                        () -> new OperatorException("The server does not know the ledger: is it of this release?"));
    }
}
