package tw.taiwanjobs.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyRingTest {
    private static final String A = key(1, 32);
    private static final String B = key(2, 32);
    private static final String C = key(3, 32);
    private static final String D = key(4, 32);
    private static final String E = key(5, 32);
    private static final String F = key(6, 32);

    @Test
    void a_new_ring_has_one_active_version() {
        assertThat(Rings.fresh().describe()).isEqualTo("1 active");
    }

    @Test
    void two_new_rings_have_different_keys() {
        assertThat(Rings.fresh().toJson()).isNotEqualTo(Rings.fresh().toJson());
    }

    @Test
    void the_json_form_keeps_everything() {
        for (var ring : Rings.rotation(Rings.fresh())) {
            assertThat(KeyRing.parse(ring.toJson()).toJson()).isEqualTo(ring.toJson());
        }
    }

    @Test
    void a_rotation_goes_through_all_states() {
        assertThat(Rings.rotation(Rings.fresh()).stream().map(KeyRing::describe))
                .containsExactly(
                        "1 active", "1 active, 2 published", "1 active, 2 writing", "1 retiring, 2 active", "2 active");
    }

    @Test
    void a_second_rotation_takes_the_next_number() {
        assertThat(Rings.withAdded(Rings.rotation(Rings.fresh()).get(4)).describe())
                .isEqualTo("2 active, 3 published");
    }

    @Test
    void a_step_out_of_order_is_refused() {
        var rings = Rings.rotation(Rings.fresh());

        assertThatThrownBy(() -> rings.get(0).rotate()).hasMessage("no new version to rotate to (1 active)");
        assertThatThrownBy(() -> rings.get(0).retire()).hasMessage("no version is retiring (1 active)");
        assertThatThrownBy(() -> Rings.withAdded(rings.get(1)))
                .hasMessage("a rotation is under way (1 active, 2 published): finish it first");
        assertThatThrownBy(() -> rings.get(2).retire()).hasMessage("no version is retiring (1 active, 2 writing)");
        assertThatThrownBy(() -> rings.get(3).rotate())
                .hasMessage("no new version to rotate to (1 retiring, 2 active)");
    }

    @Test
    void no_text_form_shows_a_key() {
        var ring = Rings.withAdded(Rings.fresh());
        var shown = ring + " " + ring.active();

        var keys = Pattern.compile("\"([A-Za-z0-9+/]{43}=)\"")
                .matcher(ring.toJson())
                .results()
                .toList();
        assertThat(keys).hasSize(4);
        keys.forEach(key -> assertThat(shown).doesNotContain(key.group(1)));
        assertThat(ring).hasToString("KeyRing[1 active, 2 published]");
    }

    @Test
    void nothing_that_holds_keys_is_serializable() {
        assertThat(Stream.of(KeyRing.class, KeyVersion.class, Crypto.class, Aead.class, BlindIndex.class))
                .noneMatch(Serializable.class::isAssignableFrom);
    }

    static Stream<Arguments> badRings() {
        var exactFields = "the key ring must be an object with exactly these fields: format, versions";
        return Stream.of(
                Arguments.of("", exactFields),
                Arguments.of("[]", exactFields),
                Arguments.of("{\"format\":1}", exactFields),
                Arguments.of("{\"format\":1,\"versions\":[],\"more\":1}", exactFields),
                Arguments.of("{\n\"format\": " + A + "}", "not valid JSON at line 2, column "),
                Arguments.of("{\"format\":1,\"format\":1}", "not valid JSON at line 1, column "),
                Arguments.of(ring(version(1, "active", A, B)) + "x", "not valid JSON at line 1, column "),
                Arguments.of("{\"format\":2,\"versions\":[]}", "format is not 1"),
                Arguments.of("{\"format\":1,\"versions\":{}}", "versions is not a list"),
                Arguments.of("{\"format\":1,\"versions\":[]}", "0 versions are active; exactly one must be"),
                Arguments.of(
                        "{\"format\":1,\"versions\":[7]}",
                        "each version must be an object with exactly these fields: encryptionKey, indexKey, state, version"),
                Arguments.of(ring(version(0, "active", A, B)), "version 0: a version is a whole number from 1 on"),
                Arguments.of(ring(version("\"1\"", "active", A, B)), "version is not a whole number"),
                Arguments.of(
                        ring(version(1, "ACTIVE", A, B)),
                        "version 1: state is none of published, writing, active, retiring"),
                Arguments.of(
                        ring(version(1, "active", key(1, 31), B)),
                        "version 1: encryptionKey has 31 bytes instead of 32"),
                Arguments.of(
                        ring(version(1, "active", A, key(1, 33))), "version 1: indexKey has 33 bytes instead of 32"),
                Arguments.of(ring(version(1, "active", A, "no base64!")), "version 1: indexKey is not base64"),
                Arguments.of(ring(version(1, "active", A, A)), "version 1: encryptionKey and indexKey must differ"),
                Arguments.of(ring(version(1, "writing", A, B)), "0 versions are active; exactly one must be"),
                Arguments.of(
                        ring(version(1, "active", A, B), version(2, "active", C, D)),
                        "2 versions are active; exactly one must be"),
                Arguments.of(
                        ring(version(1, "active", A, B), version(1, "published", C, D)), "version 1 appears twice"),
                Arguments.of(ring(version(1, "active", A, B), version(2, "published", C, A)), "a key is used twice"),
                Arguments.of(
                        ring(version(1, "retiring", A, B), version(2, "active", C, D), version(3, "writing", E, F)),
                        "more than two versions; only one rotation can be under way"));
    }

    @ParameterizedTest
    @MethodSource("badRings")
    void a_bad_ring_is_refused_in_one_line_without_keys(String json, String message) {
        assertThatThrownBy(() -> KeyRing.parse(json))
                .isInstanceOf(KeyRingException.class)
                .hasMessageStartingWith(message)
                .hasNoCause()
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n", A, B, C, D);
    }

    private static String ring(String... versions) {
        return "{\"format\":1,\"versions\":[" + String.join(",", versions) + "]}";
    }

    private static String version(Object number, String state, String encryptionKey, String indexKey) {
        return "{\"version\":%s,\"state\":\"%s\",\"encryptionKey\":\"%s\",\"indexKey\":\"%s\"}"
                .formatted(number, state, encryptionKey, indexKey);
    }

    private static String key(int fill, int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
