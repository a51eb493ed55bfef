package tw.taiwanjobs.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BlindIndexTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String ID = "A123456789";

    private final KeyRing ring = Rings.fresh();
    private final BlindIndex index = new BlindIndex(ring);

    @ParameterizedTest(name = "test case {0}")
    @CsvFileSource(resources = "/vectors/hmac-sha-256.csv")
    void published_vectors_hold(String name, String key, String message, String mac) {
        var secret = new SecretKeySpec(HEX.parseHex(key), "HmacSHA256");

        assertThat(BlindIndex.mac(secret, HEX.parseHex(message))).isEqualTo(HEX.parseHex(mac));
    }

    @Test
    void the_index_is_over_the_length_prefixed_purpose_realm_and_value() {
        var zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        var ones = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
        var known = KeyRing.parse("{\"format\":1,\"versions\":[{\"version\":1,\"state\":\"active\",\"encryptionKey\":\""
                + zeros + "\",\"indexKey\":\"" + ones + "\"}]}");

        // printf '\0\0\0\1p\0\0\0\1r\0\0\0\1v' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…01
        assertThat(new BlindIndex(known).index("p", "r", "v"))
                .isEqualTo("c6f6a9ed8bb48b339b3858627c3e1228615802f9122150bb53c203322bce8cf5");
    }

    @Test
    void one_value_always_has_one_index_of_64_hexadecimal_digits() {
        assertThat(index.index("national-id", "realm-1", ID))
                .matches("[0-9a-f]{64}")
                .isEqualTo(new BlindIndex(KeyRing.parse(ring.toJson())).index("national-id", "realm-1", ID));
    }

    @Test
    void purpose_realm_and_value_each_change_the_index_and_cannot_run_into_each_other() {
        var indexes = List.of(
                index.index("national-id", "realm-1", ID),
                index.index("throttle", "realm-1", ID),
                index.index("national-id", "realm-2", ID),
                index.index("national-id", "realm-1", "A123456788"),
                index.index("national-idr", "ealm-1", ID),
                index.index("national-id", "realm-1A", "123456789"));

        assertThat(indexes).doesNotHaveDuplicates();
    }

    @Test
    void each_state_of_a_rotation_writes_the_versions_that_its_neighbours_look_up() {
        var rings = Rings.rotation(ring);

        assertThat(rings.stream().map(BlindIndexTest::written))
                .containsExactly(Set.of(1), Set.of(1), Set.of(1, 2), Set.of(1, 2), Set.of(2));
        assertThat(rings.stream().map(each -> new BlindIndex(each).readVersion()))
                .containsExactly(1, 1, 1, 2, 2);
    }

    @Test
    void nodes_one_step_apart_agree_on_the_index_of_each_version() {
        var rings = Rings.rotation(ring);
        for (int i = 0; i + 1 < rings.size(); i++) {
            var before = new BlindIndex(rings.get(i));
            var after = new BlindIndex(rings.get(i + 1));

            List<Integer> noted = List.of(before.readVersion(), after.readVersion());
            assertThat(before.indexes("national-id", "realm-1", ID, noted))
                    .containsEntry(after.readVersion(), after.index("national-id", "realm-1", ID));
            assertThat(after.indexes("national-id", "realm-1", ID, noted))
                    .containsEntry(before.readVersion(), before.index("national-id", "realm-1", ID));
        }
    }

    @Test
    void a_node_that_is_a_step_behind_writes_the_version_that_others_have_begun_to_write() {
        var published = Rings.withAdded(ring);

        assertThat(written(published, List.of(1))).containsExactly(1);
        assertThat(written(published, List.of(1, 2))).containsExactly(1, 2);
    }

    @Test
    void a_node_that_is_a_step_behind_writes_no_version_whose_rows_are_dropped() {
        var switched = Rings.rotation(ring).get(3);

        assertThat(written(switched, List.of(1, 2))).containsExactly(1, 2);
        assertThat(written(switched, List.of(2))).containsExactly(2);
    }

    @Test
    void a_node_without_a_version_that_others_write_writes_nothing() {
        assertThatThrownBy(() -> written(ring, List.of(1, 2)))
                .isInstanceOf(KeyRingException.class)
                .hasMessageContaining("lacks version 2");
    }

    /** On a node that has noted its own versions. */
    private static Set<Integer> written(KeyRing ring) {
        return written(ring, ring.writingIndex().map(KeyVersion::version).toList());
    }

    private static Set<Integer> written(KeyRing ring, List<Integer> noted) {
        return new BlindIndex(ring).indexes("national-id", "realm-1", ID, noted).keySet();
    }
}
