package tw.taiwanjobs.keycloak.documents.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.documents.domain.Flaw;
import tw.taiwanjobs.keycloak.documents.domain.Flaw.Kind;
import tw.taiwanjobs.keycloak.documents.domain.LedgerRow;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;

/** Whatever somebody with the database does to a ledger, the audit finds it and names it. */
class LedgerAuditTest {

    private static final List<UnaryOperator<LedgerRow>> CHANGES = List.of(
            row -> row(row, "x" + row.id(), row.subject(), row.document(), row.version(), row.textSha256(), 5, "o"),
            row -> row(row, row.id(), "other", row.document(), row.version(), row.textSha256(), 5, "jobs-portal"),
            row -> row(row, row.id(), row.subject(), "other", row.version(), row.textSha256(), 5, "jobs-portal"),
            row -> row(row, row.id(), row.subject(), row.document(), "2", row.textSha256(), 5, "jobs-portal"),
            row -> row(row, row.id(), row.subject(), row.document(), row.version(), null, 5, "jobs-portal"),
            row -> row(row, row.id(), row.subject(), row.document(), row.version(), "", 5, "jobs-portal"),
            row -> row(row, row.id(), row.subject(), row.document(), row.version(), "abc", 6, "jobs-portal"),
            row -> row(row, row.id(), row.subject(), row.document(), row.version(), "abc", 5, "other"),
            row -> new LedgerRow(row.id(), row.subject(), row.document(), row.version(), "abc", "en", 5, row.origin()));

    private static LedgerRow row(
            LedgerRow row,
            String id,
            String subject,
            String document,
            String version,
            @Nullable String sha256,
            long at,
            String origin) {
        return new LedgerRow(id, subject, document, version, sha256, row.locale(), at, origin);
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 100)
    void a_ledger_that_nobody_touched_is_whole_with_every_head_it_ever_had(@ForAll("sizes") List<Integer> sizes) {
        LedgerInMemory ledger = new LedgerInMemory(sizes);

        assertThat(ledger.seals)
                .allSatisfy(seal -> assertThat(audit(ledger, seal.hash())).isEmpty());
        LedgerAudit audit = new LedgerAudit(ledger, Optional.empty());
        assertThat(audit.flaw()).isEmpty();
        assertThat(audit.rowsSeen()).isEqualTo(ledger.rows.size());
        assertThat(audit.last()).contains(ledger.seals.get(sizes.size() - 1));
    }

    @Property(tries = 300)
    void one_field_of_one_row(
            @ForAll("sizes") List<Integer> sizes, @ForAll int any, @ForAll @IntRange(max = 8) int change) {
        LedgerInMemory ledger = new LedgerInMemory(sizes);
        int index = Math.floorMod(any, ledger.rows.size());

        ledger.change(index, CHANGES.get(change));

        assertThat(audit(ledger)).contains(Flaw.of(Kind.CHANGED_ROW, ledger.rows.get(index)));
    }

    @Property(tries = 200)
    void one_row_with_its_hash(@ForAll("sizes") List<Integer> sizes, @ForAll int any) {
        LedgerInMemory ledger = new LedgerInMemory(sizes);
        int index = Math.floorMod(any, ledger.rows.size());
        SealedRow old = ledger.rows.get(index);
        LedgerRow other = CHANGES.get(3).apply(old.row());

        ledger.rows.set(index, new SealedRow(old.seal(), old.position(), old.id(), other.leaf(), other));

        assertThat(audit(ledger)).contains(Flaw.of(Kind.OTHER_ROWS, old.seal()));
    }

    @Property(tries = 200)
    void a_row_that_is_deleted_alone_or_with_its_place(
            @ForAll("sizes") List<Integer> sizes, @ForAll int any, @ForAll boolean alone) {
        LedgerInMemory ledger = new LedgerInMemory(sizes);
        int index = Math.floorMod(any, ledger.rows.size());
        SealedRow gone = ledger.rows.get(index);

        if (alone) {
            ledger.change(index, row -> null);
        } else {
            ledger.rows.remove(index);
        }

        Flaw flaw = audit(ledger).orElseThrow();
        assertThat(flaw.kind()).isEqualTo(Kind.MISSING_ROW);
        assertThat(flaw.where()).startsWith("Seal " + gone.seal() + ", row " + (alone ? gone.id() : ""));
    }

    @Property(tries = 200)
    void a_row_that_is_added_anywhere(
            @ForAll("sizes") List<Integer> sizes,
            @ForAll @IntRange(min = -2, max = 9) int seal,
            @ForAll @IntRange(min = -2, max = 12) int position) {
        LedgerInMemory ledger = new LedgerInMemory(sizes);
        LedgerRow row = LedgerInMemory.row("new");
        SealedRow added = new SealedRow(seal, position, row.id(), row.leaf(), row);
        boolean isFree = ledger.rows.stream().noneMatch(other -> other.seal() == seal && other.position() == position);

        if (isFree) {
            ledger.rows.add(added);

            assertThat(audit(ledger)).contains(Flaw.of(Kind.ADDED_ROW, added));
        }
    }

    @Property(tries = 200)
    void two_rows_that_change_places(@ForAll("sizes") List<Integer> sizes, @ForAll int any, @ForAll int other) {
        LedgerInMemory ledger = new LedgerInMemory(sizes);
        int one = Math.floorMod(any, ledger.rows.size());
        int two = Math.floorMod(other, ledger.rows.size());

        SealedRow first = ledger.rows.get(one);
        SealedRow second = ledger.rows.get(two);
        ledger.rows.set(one, at(first, second));
        ledger.rows.set(two, at(second, first));

        assertThat(audit(ledger).map(Flaw::kind))
                .isEqualTo(one == two ? Optional.empty() : Optional.of(Kind.OTHER_ROWS));
    }

    private static SealedRow at(SealedRow place, SealedRow row) {
        return new SealedRow(place.seal(), place.position(), row.id(), row.leaf(), row.row());
    }

    @Property(tries = 200)
    void any_field_of_a_seal(
            @ForAll("sizes") List<Integer> sizes, @ForAll int any, @ForAll @IntRange(max = 6) int field) {
        LedgerInMemory ledger = new LedgerInMemory(sizes);
        int index = Math.floorMod(any, ledger.seals.size());
        Seal seal = ledger.seals.get(index);
        String other = "f".repeat(64);

        ledger.seals.set(
                index,
                new Seal(
                        field == 0 ? seal.number() + 100 : seal.number(),
                        field == 1 ? other : seal.previous(),
                        field == 2 ? other : seal.root(),
                        field == 3 ? seal.rows() + 1 : seal.rows(),
                        field == 4 ? seal.sealedAt() + 1 : seal.sealedAt(),
                        field == 5 ? 2 : seal.algorithm(),
                        field == 6 ? other : seal.hash()));

        assertThat(audit(ledger)).isPresent();
    }

    @Property(tries = 200)
    void seals_that_are_deleted_with_their_rows(@ForAll("sizes") List<Integer> sizes, @ForAll int any) {
        LedgerInMemory ledger = new LedgerInMemory(sizes);
        int index = Math.floorMod(any, ledger.seals.size());
        String head = ledger.seals.get(sizes.size() - 1).hash();

        Seal gone = ledger.seals.remove(index);
        ledger.rows.removeIf(row -> row.seal() == gone.number());

        boolean wasTheEnd = gone.hash().equals(head);
        assertThat(audit(ledger).map(Flaw::kind))
                .isEqualTo(wasTheEnd ? Optional.empty() : Optional.of(Kind.MISSING_SEAL));
        assertThat(audit(ledger, head).map(Flaw::kind)).contains(wasTheEnd ? Kind.UNKNOWN_HEAD : Kind.MISSING_SEAL);
    }

    @Property(tries = 100)
    void a_chain_that_was_written_anew_is_found_by_the_head_alone(@ForAll("sizes") List<Integer> sizes) {
        String head = new LedgerInMemory(sizes).seals.get(0).hash();
        LedgerInMemory anew = new LedgerInMemory(List.of(10));
        Collections.nCopies(sizes.size(), 1).forEach(anew::seal);

        assertThat(audit(anew)).isEmpty();
        assertThat(audit(anew, head).map(Flaw::kind)).contains(Kind.UNKNOWN_HEAD);
    }

    @Test
    void a_seal_that_was_made_anew_does_not_carry_the_next_one() {
        LedgerInMemory ledger = new LedgerInMemory(List.of(2, 2, 2));
        List<String> leaves = List.of(LedgerInMemory.row("other").leaf());
        ledger.seals.set(1, Seal.after(Optional.of(ledger.seals.get(0)), LedgerInMemory.REALM, leaves, 7));
        ledger.rows.removeIf(row -> row.seal() == 2);
        LedgerRow other = LedgerInMemory.row("other");
        ledger.rows.add(new SealedRow(2, 0, other.id(), other.leaf(), other));

        assertThat(audit(ledger)).contains(Flaw.of(Kind.BROKEN_CHAIN, 3));
    }

    @Test
    void a_ledger_of_another_realm_is_none_of_this_one() {
        LedgerInMemory ledger = new LedgerInMemory(List.of());
        ledger.seals.add(Seal.after(Optional.empty(), "realm-2", List.of(), 7));

        assertThat(audit(ledger)).contains(Flaw.of(Kind.CHANGED_SEAL, 1));
    }

    @Test
    void what_is_sealed_while_somebody_looks_is_looked_at_too() {
        LedgerInMemory ledger = new LedgerInMemory(List.of(2));
        LedgerAudit audit = new LedgerAudit(ledger, Optional.empty());
        assertThat(audit.flaw()).isEmpty();

        ledger.seal(4);

        assertThat(audit.flaw()).isEmpty();
        assertThat(audit.rowsSeen()).isEqualTo(6);
    }

    private static Optional<Flaw> audit(LedgerInMemory ledger) {
        return new LedgerAudit(ledger, Optional.empty()).flaw();
    }

    private static Optional<Flaw> audit(LedgerInMemory ledger, String head) {
        return new LedgerAudit(ledger, Optional.of(head)).flaw();
    }
}
