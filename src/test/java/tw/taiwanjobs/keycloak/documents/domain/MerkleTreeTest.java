package tw.taiwanjobs.keycloak.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    @Property(tries = 200)
    void the_path_leads_from_its_own_leaf_at_its_own_place_alone(
            @ForAll @IntRange(min = 1, max = 70) int count, @ForAll @IntRange(max = 69) int any) {
        List<String> leaves = leaves(count);
        int position = any % count;
        String leaf = leaves.get(position);
        List<String> path = MerkleTree.path(leaves, position);
        String root = MerkleTree.root(leaves);

        assertThat(MerkleTree.leads(path, leaf, position, count, root)).isTrue();

        assertThat(MerkleTree.leads(path, Sha256.of("another"), position, count, root))
                .isFalse();
        assertThat(MerkleTree.leads(path, leaf, position, count, Sha256.of("another")))
                .isFalse();
        assertThat(IntStream.rangeClosed(-1, count).filter(place -> MerkleTree.leads(path, leaf, place, count, root)))
                .containsExactly(position);
        List<String> longer = new ArrayList<>(path);
        longer.add(root);
        assertThat(MerkleTree.leads(longer, leaf, position, count, root)).isFalse();
        for (int step = 0; step < path.size(); step++) {
            List<String> other = new ArrayList<>(path);
            other.set(step, Sha256.of("another"));
            assertThat(MerkleTree.leads(other, leaf, position, count, root)).isFalse();
        }
    }

    @Test
    void what_is_no_hash_leads_nowhere() {
        List<String> leaves = leaves(2);

        assertThat(MerkleTree.leads(List.of("<script>"), leaves.get(0), 0, 2, MerkleTree.root(leaves)))
                .isFalse();
    }

    private static List<String> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Sha256.of("leaf " + number))
                .toList();
    }
}
