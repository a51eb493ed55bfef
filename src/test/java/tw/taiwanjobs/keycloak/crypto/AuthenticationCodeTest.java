package tw.taiwanjobs.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthenticationCodeTest {

    private final KeyRing ring = Rings.fresh();
    private final AuthenticationCode codes = new AuthenticationCode(ring);

    @Test
    void a_code_has_128_bits_and_is_always_the_same() {
        assertThat(codes.of("link", "realm", "value"))
                .hasSize(AuthenticationCode.BYTES)
                .isEqualTo(new AuthenticationCode(KeyRing.parse(ring.toJson())).of("link", "realm", "value"));
    }

    @Test
    void it_holds_for_its_purpose_realm_and_value_only() {
        byte[] code = codes.of("link", "realm", "value");

        assertThat(codes.matches("link", "realm", "value", code)).isTrue();
        assertThat(codes.matches("other", "realm", "value", code)).isFalse();
        assertThat(codes.matches("link", "other", "value", code)).isFalse();
        assertThat(codes.matches("link", "realm", "other", code)).isFalse();
        assertThat(codes.matches("link", "realm", "value", new byte[AuthenticationCode.BYTES]))
                .isFalse();
    }

    @Test
    void it_outlives_a_rotation_until_its_key_is_retired() {
        List<KeyRing> rotation = Rings.rotation(ring);
        byte[] code = codes.of("link", "realm", "value");

        assertThat(rotation)
                .extracting(state -> new AuthenticationCode(state).matches("link", "realm", "value", code))
                .containsExactly(true, true, true, true, false);
    }
}
