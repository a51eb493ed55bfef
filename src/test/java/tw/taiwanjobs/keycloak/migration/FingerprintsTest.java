package tw.taiwanjobs.keycloak.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.KeyRing;

class FingerprintsTest {

    private final KeyRing ring = KeyRing.create(new SecureRandom());

    @Property(tries = 200)
    void a_value_is_known_again_and_no_other(
            @ForAll @StringLength(min = 1, max = 50) String value,
            @ForAll @StringLength(min = 1, max = 50) String other) {
        Fingerprints known = of(ring, "member", with(value).text());

        assertThat(known.matches("mobile", value)).isTrue();
        assertThat(known.matches("mobile", other)).isEqualTo(value.equals(other));
        assertThat(known.matches("fax", value)).isFalse();
        assertThat(known.matches("fax", "")).isTrue();
        assertThat(known.matches("mobile", "")).isFalse();
        assertThat(of(ring, "somebody else", known.text()).matches("mobile", value))
                .isFalse();
    }

    @Test
    void the_text_tells_nothing_of_the_value() {
        assertThat(with("0912345678").text()).matches("mobile=[A-Za-z0-9_-]{22}");
    }

    @Test
    void a_value_outlives_a_rotation_until_its_key_is_gone() {
        String text = with("0912345678").text();
        KeyRing rotated = ring.add(new SecureRandom()).rotate().rotate();

        assertThat(of(rotated, "member", text).matches("mobile", "0912345678")).isTrue();
        assertThat(of(rotated.retire(), "member", text).matches("mobile", "0912345678"))
                .isFalse();
    }

    private Fingerprints with(String mobile) {
        Fingerprints fingerprints = of(ring, "member", "");
        fingerprints.put("mobile", mobile);
        return fingerprints;
    }

    private static Fingerprints of(KeyRing ring, String userId, String text) {
        return Fingerprints.of(new Crypto(ring).authenticationCode(), "realm", userId, text);
    }
}
