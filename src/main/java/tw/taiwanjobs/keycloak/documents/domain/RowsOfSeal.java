package tw.taiwanjobs.keycloak.documents.domain;

import java.util.List;
import java.util.Optional;

/** Whether a seal's rows are those that it was put on. */
public final class RowsOfSeal {

    private final Seal seal;
    private final List<SealedRow> rows;

    /** @param rows in the order of their places; of more than the seal has, one is enough */
    public RowsOfSeal(Seal seal, List<SealedRow> rows) {
        this.seal = seal;
        this.rows = rows;
    }

    public Optional<Flaw> flaw() {
        for (int position = 0; position < rows.size(); position++) {
            Optional<Flaw> flaw = flawAt(position, rows.get(position));
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        if (rows.size() < seal.rows()) {
            return Optional.of(missing(rows.size()));
        }
        return MerkleTree.root(leaves()).equals(seal.root())
                ? Optional.empty()
                : Optional.of(Flaw.of(Flaw.Kind.OTHER_ROWS, seal.number()));
    }

    private Optional<Flaw> flawAt(int position, SealedRow row) {
        if (row.seal() != seal.number() || row.position() < position || position >= seal.rows()) {
            return Optional.of(Flaw.of(Flaw.Kind.ADDED_ROW, row));
        }
        if (row.position() > position) {
            return Optional.of(missing(position));
        }
        if (row.row() == null) {
            return Optional.of(Flaw.of(Flaw.Kind.MISSING_ROW, row));
        }
        return row.isAsItWasSealed() ? Optional.empty() : Optional.of(Flaw.of(Flaw.Kind.CHANGED_ROW, row));
    }

    /** Its id went with it. */
    private Flaw missing(int position) {
        return new Flaw(
                Flaw.Kind.MISSING_ROW, "Seal " + seal.number() + ", row " + (position + 1) + " of " + seal.rows());
    }

    private List<String> leaves() {
        return rows.stream().map(SealedRow::leaf).toList();
    }
}
