package tw.taiwanjobs.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class AeadTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final Aad OWNER = Aad.ofMember("realm-1", "member-1");

    private final KeyRing ring = Rings.fresh();
    private final Aead aead = new Aead(ring);

    @ParameterizedTest(name = "test case {0}")
    @CsvFileSource(resources = "/vectors/aes-256-gcm.csv")
    void published_vectors_hold(
            String name, String key, String nonce, String aad, String plaintext, String ciphertext, String tag) {
        var secret = new SecretKeySpec(HEX.parseHex(key), "AES");
        var expected = HEX.parseHex(nonce + ciphertext + tag);

        assertThat(Aead.seal(secret, HEX.parseHex(nonce), HEX.parseHex(aad), HEX.parseHex(plaintext)))
                .isEqualTo(expected);
        assertThat(Aead.open(secret, expected, HEX.parseHex(aad))).isEqualTo(HEX.parseHex(plaintext));
    }

    @Property
    void what_is_encrypted_is_decrypted(@ForAll String plaintext) {
        // A lone surrogate is no character and has no UTF-8 form.
        var text = plaintext.replaceAll("[\\ud800-\\udfff]", "?");

        assertThat(aead.decrypt(aead.encrypt(text, OWNER), OWNER)).isEqualTo(text);
    }

    @Property(tries = 300)
    void one_changed_character_is_noticed(
            @ForAll @IntRange(max = 1000) int place, @ForAll @IntRange(max = 63) int other) {
        var ciphertext = aead.encrypt("A123456789", OWNER);
        int at = "v1.".length() + place % (ciphertext.length() - "v1.".length());
        char changed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(other);
        var tampered = ciphertext.substring(0, at) + changed + ciphertext.substring(at + 1);

        if (!tampered.equals(ciphertext)) {
            assertThatThrownBy(() -> aead.decrypt(tampered, OWNER)).isInstanceOf(DecryptionException.class);
        }
    }

    @Test
    void two_ciphertexts_of_one_text_differ() {
        assertThat(aead.encrypt("A123456789", OWNER)).isNotEqualTo(aead.encrypt("A123456789", OWNER));
    }

    @Test
    void the_text_form_names_the_key_version_and_nothing_of_the_plaintext() {
        assertThat(aead.encrypt("A123456789", OWNER)).matches("v1\\.[A-Za-z0-9_-]{51}");
    }

    @Test
    void a_ciphertext_opens_for_its_owner_only() {
        var ciphertext = aead.encrypt("A123456789", OWNER);

        for (var other : new Aad[] {
            Aad.ofMember("realm-1", "member-2"),
            Aad.ofMember("realm-2", "member-1"),
            Aad.ofMember("realm-1m", "ember-1"),
            Aad.ofAuthenticationSession("realm-1", "member-1"),
        }) {
            assertThatThrownBy(() -> aead.decrypt(ciphertext, other))
                    .isInstanceOf(DecryptionException.class)
                    .hasMessageNotContaining("A123456789");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A123456789", "v1", "v1.", "v1.AAAA", "v0.AAAA", "v01.AAAA", "v1.A=", "V1.AAAA", "v1.A\n"})
    void what_is_no_ciphertext_is_refused(String text) {
        assertThatThrownBy(() -> aead.decrypt(text, OWNER))
                .isInstanceOf(DecryptionException.class)
                .hasMessage("not a ciphertext");
    }

    @Test
    void every_node_of_a_rotation_reads_what_its_neighbours_write() {
        var rings = Rings.rotation(ring);
        for (int i = 0; i + 1 < rings.size(); i++) {
            var before = new Aead(rings.get(i));
            var after = new Aead(rings.get(i + 1));

            assertThat(after.decrypt(before.encrypt("A123456789", OWNER), OWNER))
                    .isEqualTo("A123456789");
            assertThat(before.decrypt(after.encrypt("A123456789", OWNER), OWNER))
                    .isEqualTo("A123456789");
        }
    }

    @Test
    void a_retired_key_opens_nothing_and_the_error_names_it() {
        var old = aead.encrypt("A123456789", OWNER);
        var rotated = new Aead(Rings.rotation(ring).get(4));

        assertThatThrownBy(() -> rotated.decrypt(old, OWNER)).hasMessage("key version 1 is not in the key ring");
    }
}
