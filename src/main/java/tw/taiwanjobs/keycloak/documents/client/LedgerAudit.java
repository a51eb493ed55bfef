package tw.taiwanjobs.keycloak.documents.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.documents.domain.Chain;
import tw.taiwanjobs.keycloak.documents.domain.Flaw;
import tw.taiwanjobs.keycloak.documents.domain.RowsOfSeal;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;

/** Computes a whole ledger anew, one seal with its rows after the other, while the server goes on sealing. */
final class LedgerAudit {

    private final Ledger ledger;
    private final Chain chain;
    private final Pages<Seal> seals;
    private final Pages<SealedRow> rows;
    private long rowsSeen;

    /** @param head hash of a seal that was written down outside */
    LedgerAudit(Ledger ledger, Optional<String> head) {
        this.ledger = ledger;
        this.chain = Chain.whole(ledger.realmId(), head);
        this.seals = ledger.seals(0);
        this.rows = ledger.rows(Long.MIN_VALUE);
    }

    /** @return the first thing that does not fit */
    Optional<Flaw> flaw() {
        return sealed().or(this::strays).or(chain::end);
    }

    Optional<Seal> last() {
        return chain.last();
    }

    long rowsSeen() {
        return rowsSeen;
    }

    private Optional<Flaw> sealed() {
        Optional<Flaw> flaw = Optional.empty();
        while (flaw.isEmpty() && seals.hasNext()) {
            flaw = next(seals.next());
        }
        if (flaw.isPresent() || !rows.hasNext()) {
            return flaw;
        }
        return seals.hasNext() ? sealed() : Optional.of(Flaw.of(Flaw.Kind.ADDED_ROW, rows.peek()));
    }

    private Optional<Flaw> next(Seal seal) {
        List<SealedRow> its = rowsUpTo(seal);
        rowsSeen += its.size();
        return chain.add(seal).or(new RowsOfSeal(seal, its)::flaw);
    }

    private List<SealedRow> rowsUpTo(Seal seal) {
        List<SealedRow> its = new ArrayList<>();
        while (its.size() <= seal.rows() && rows.hasNext() && rows.peek().seal() <= seal.number()) {
            its.add(rows.next());
        }
        return its;
    }

    private Optional<Flaw> strays() {
        Ledger.Strays strays = ledger.strays();
        return Stream.concat(
                        strays.added().stream().map(id -> new Flaw(Flaw.Kind.ADDED_ROW, "Row " + id)),
                        strays.deleted().stream().map(id -> new Flaw(Flaw.Kind.MISSING_ROW, "Row " + id)))
                .findFirst();
    }
}
