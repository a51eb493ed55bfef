package tw.taiwanjobs.keycloak.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Leaves, roots, paths and seals as {@code vectors/ledger.py} computes them from docs/ledger.md. */
class LedgerVectorsTest {

    private record Expected(
            String realmId, List<Row> rows, List<String> roots, List<List<String>> paths, List<Seal> chain) {}

    private record Row(
            String id,
            String subject,
            String document,
            String version,
            String textSha256,
            String locale,
            long acceptedAt,
            String origin,
            String leaf) {

        LedgerRow row() {
            return new LedgerRow(id, subject, document, version, textSha256, locale, acceptedAt, origin);
        }
    }

    private final Expected expected = read();
    private final List<String> leaves = expected.rows().stream().map(Row::leaf).toList();

    private static Expected read() {
        try (var file = LedgerVectorsTest.class.getResourceAsStream("/vectors/ledger.json")) {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readValue(file, Expected.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_row_has_its_leaf_also_without_a_text_and_in_chinese() {
        assertThat(expected.rows())
                .hasSize(11)
                .allSatisfy(row -> assertThat(row.row().leaf()).isEqualTo(row.leaf()));
    }

    @Test
    void every_number_of_leaves_has_its_root_and_every_leaf_its_path() {
        for (int count = 1; count <= leaves.size(); count++) {
            assertThat(MerkleTree.root(leaves.subList(0, count)))
                    .isEqualTo(expected.roots().get(count - 1));
        }
        for (int position = 0; position < leaves.size(); position++) {
            assertThat(MerkleTree.path(leaves, position))
                    .isEqualTo(expected.paths().get(position));
        }
    }

    @Test
    void every_seal_has_its_hash() {
        Optional<Seal> last = Optional.empty();
        int first = 0;
        for (Seal seal : expected.chain()) {
            List<String> its = leaves.subList(first, first + seal.rows());
            assertThat(Seal.after(last, expected.realmId(), its, seal.sealedAt()))
                    .isEqualTo(seal);
            last = Optional.of(seal);
            first += seal.rows();
        }
        assertThat(first).isEqualTo(leaves.size());
    }
}
