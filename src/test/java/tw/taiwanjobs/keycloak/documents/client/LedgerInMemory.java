package tw.taiwanjobs.keycloak.documents.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tw.taiwanjobs.keycloak.documents.domain.LedgerRow;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;

/** A sealed ledger that somebody can change as whoever has the database can. Its pages are short. */
final class LedgerInMemory implements Ledger {

    static final String REALM = "realm-1";

    private static final int PAGE = 3;
    private static final Comparator<SealedRow> BY_PLACE =
            Comparator.comparingLong(SealedRow::seal).thenComparingInt(SealedRow::position);

    final List<Seal> seals = new ArrayList<>();
    final List<SealedRow> rows = new ArrayList<>();

    /** @param sizes how many rows each seal has */
    LedgerInMemory(List<Integer> sizes) {
        sizes.forEach(this::seal);
    }

    void seal(int size) {
        List<LedgerRow> its = new ArrayList<>();
        for (int position = 0; position < size; position++) {
            its.add(row("row-" + (rows.size() + position)));
        }
        seal(its);
    }

    private void seal(List<LedgerRow> its) {
        Optional<Seal> last = seals.isEmpty() ? Optional.empty() : Optional.of(seals.get(seals.size() - 1));
        seals.add(Seal.after(last, REALM, its.stream().map(LedgerRow::leaf).toList(), 1_000 + seals.size()));
        for (int position = 0; position < its.size(); position++) {
            LedgerRow row = its.get(position);
            rows.add(new SealedRow(seals.size(), position, row.id(), row.leaf(), row));
        }
    }

    static LedgerRow row(String id) {
        return new LedgerRow(id, "subject-of-" + id, "member-terms", "1", "abc", "zh-TW", 5, "jobs-portal");
    }

    void change(int index, UnaryOperator<LedgerRow> how) {
        SealedRow old = rows.get(index);
        rows.set(index, new SealedRow(old.seal(), old.position(), old.id(), old.leaf(), how.apply(old.row())));
    }

    @Override
    public String realmId() {
        return REALM;
    }

    @Override
    public long waiting() {
        return 0;
    }

    @Override
    public Pages<Seal> seals(long after) {
        return pages(seals, Comparator.comparingLong(Seal::number), seal -> seal.number() > after);
    }

    @Override
    public Pages<SealedRow> rows(long fromSeal) {
        return pages(rows, BY_PLACE, row -> row.seal() >= fromSeal);
    }

    private static <T> Pages<T> pages(List<T> all, Comparator<T> order, Predicate<T> wanted) {
        Function<Optional<T>, List<T>> pageAfter = last -> all.stream()
                .filter(wanted)
                .filter(entry -> last.isEmpty() || order.compare(entry, last.get()) > 0)
                .sorted(order)
                .limit(PAGE)
                .toList();
        return new Pages<>(pageAfter);
    }

    @Override
    public Strays strays() {
        return new Strays(List.of(), List.of());
    }
}
