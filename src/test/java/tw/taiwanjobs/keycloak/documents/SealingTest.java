package tw.taiwanjobs.keycloak.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.documents.domain.Chain;
import tw.taiwanjobs.keycloak.documents.domain.Flaw;
import tw.taiwanjobs.keycloak.documents.domain.RowsOfSeal;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.TestDatabase;

/** Each row of the ledger gets one seal, whoever inserts, seals or fails at the same time. */
@Tag("store")
class SealingTest {

    private static final String REALM = "realm-1";
    private static final String OTHER = "realm-2";
    private static final Instant AT = Instant.ofEpochMilli(1_795_000_000_123L);

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    @Test
    void what_is_there_is_sealed_once_and_a_seal_follows_the_one_before() {
        insert(REALM, 3);
        insert(OTHER, 2);

        assertThat(seal(REALM)).isEqualTo(3);
        assertThat(seal(REALM)).as("there is nothing new").isZero();
        insert(REALM, 1);
        assertThat(seal(REALM)).isEqualTo(1);

        assertThat(seals(REALM)).extracting(Seal::number).containsExactly(1L, 2L);
        assertThat(seals(REALM)).extracting(Seal::sealedAt).containsOnly(AT.toEpochMilli());
        assertThat(seals(OTHER)).as("each realm has a chain of its own").isEmpty();
        isWhole(REALM, 4);
    }

    @Test
    void many_rows_take_several_seals() {
        insert(REALM, Sealing.MOST_ROWS + 1);

        assertThat(seal(REALM)).isEqualTo(Sealing.MOST_ROWS);
        assertThat(seal(REALM)).isEqualTo(1);

        isWhole(REALM, Sealing.MOST_ROWS + 1);
    }

    @Test
    void a_row_whose_transaction_ends_after_the_seal_comes_under_the_next_one() {
        insert(REALM, 1);

        database.inTransaction(late -> {
            persist(late, REALM, 1);
            late.flush();
            assertThat(seal(REALM)).as("it is not there yet").isEqualTo(1);
            insert(REALM, 2);
            assertThat(seal(REALM)).as("and what came after it is").isEqualTo(2);
            return true;
        });

        assertThat(seal(REALM)).isEqualTo(1);
        isWhole(REALM, 4);
    }

    @Test
    void a_seal_that_fails_leaves_nothing_and_its_rows_wait_on() {
        insert(REALM, 2);

        assertThatThrownBy(() -> database.inTransaction(entities -> {
                    new Sealing(entities, REALM).sealNext(AT);
                    throw new IllegalStateException("the node dies");
                }))
                .hasMessage("the node dies");

        assertThat(seals(REALM)).isEmpty();
        assertThat(database.<Long>inTransaction(
                        entities -> SealedLedger.of(entities, REALM).waiting()))
                .isEqualTo(2);
        assertThat(seal(REALM)).isEqualTo(2);
        isWhole(REALM, 2);
    }

    @Test
    void many_nodes_at_once_make_one_chain_the_first_seal_too() throws Exception {
        insert(REALM, 40);
        List<Callable<Integer>> nodes = new ArrayList<>();
        IntStream.range(0, 6).forEach(node -> nodes.add(this::insertAndSeal));

        AtOnce.run(nodes);
        seal(REALM);

        isWhole(REALM, 40 + 6 * 10);
    }

    /** As the task does: what fails is tried again. */
    private int insertAndSeal() {
        int failures = 0;
        for (int round = 0; round < 10; round++) {
            insert(REALM, 1);
            try {
                seal(REALM);
            } catch (RuntimeException e) {
                failures++;
            }
        }
        return failures;
    }

    private void insert(String realm, int count) {
        database.inTransaction(entities -> persist(entities, realm, count));
    }

    private static boolean persist(EntityManager entities, String realm, int count) {
        for (int i = 0; i < count; i++) {
            AcceptanceEntity row = AcceptanceEntity.of(
                    realm, "subject", new Acceptance(DocumentNames.MEMBER_TERMS, "1", "abc", "zh-TW", AT, "portal"));
            entities.persist(row);
            entities.persist(AcceptanceSealEntity.awaitedBy(row, AT));
        }
        return true;
    }

    private int seal(String realm) {
        return database.inTransaction(entities -> new Sealing(entities, realm).sealNext(AT));
    }

    private List<Seal> seals(String realm) {
        return database.inTransaction(
                entities -> SealedLedger.of(entities, realm).seals(0, Integer.MAX_VALUE));
    }

    private void isWhole(String realm, int expected) {
        Chain chain = Chain.whole(realm, Optional.empty());
        List<SealedRow> all = database.inTransaction(entities ->
                SealedLedger.of(entities, realm).rows(Long.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertThat(all).hasSize(expected).extracting(SealedRow::id).doesNotHaveDuplicates();
        assertThat(seals(realm).stream().flatMap(seal -> flaw(chain, seal, all)))
                .isEmpty();
        assertThat(seals(realm).stream().mapToInt(Seal::rows).sum()).isEqualTo(expected);
    }

    private static Stream<Flaw> flaw(Chain chain, Seal seal, List<SealedRow> all) {
        List<SealedRow> its =
                all.stream().filter(row -> row.seal() == seal.number()).toList();
        return chain.add(seal).or(new RowsOfSeal(seal, its)::flaw).stream();
    }
}
