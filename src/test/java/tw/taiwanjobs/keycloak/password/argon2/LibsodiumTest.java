package tw.taiwanjobs.keycloak.password.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Native hashes are those of BouncyCastle, which Keycloak computes. */
class LibsodiumTest {

    private static final byte[] SALT = "sixteen bytes, so".substring(0, 16).getBytes(StandardCharsets.US_ASCII);
    private static final Argon2Recipe KEYCLOAKS = new Argon2Recipe("id", "1.3", 7168, 5, 1, 32);

    private final Libsodium sodium;

    LibsodiumTest() throws NativeCodeException {
        sodium = LibraryFolder.loadFromOwn(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    }

    @Property(tries = 150)
    void the_bytes_are_the_same(@ForAll("recipes") Argon2Recipe recipe, @ForAll("passwords") String password) {
        assertThat(sodium.hash(recipe, password, SALT))
                .hasValueSatisfying(
                        hash -> assertThat(hash).isEqualTo(BouncyCastleArgon2.hash(recipe, password, SALT)));
    }

    @Property(tries = 20)
    void the_bytes_are_the_same_with_keycloaks_parameters(@ForAll("passwords") String password) {
        the_bytes_are_the_same(KEYCLOAKS, password);
    }

    @Provide
    Arbitrary<Argon2Recipe> recipes() {
        return Combinators.combine(
                        Arbitraries.of("i", "id"),
                        Arbitraries.integers().between(8, 600),
                        Arbitraries.integers().between(3, 6),
                        Arbitraries.integers().between(16, 140))
                .as((type, memory, iterations, length) -> new Argon2Recipe(type, "1.3", memory, iterations, 1, length));
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(60),
                Arbitraries.strings().withChars("密碼𠮷é€\0 aZ9~").ofMaxLength(40).filter(LibsodiumTest::isText),
                Arbitraries.strings().ascii().ofMinLength(4000).ofMaxLength(4096),
                Arbitraries.of("", "\0", "a\0b", "正體字\uD842\uDFB7", "🙂".repeat(2048)));
    }

    private static char[] surrogates() {
        char[] all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return all;
    }

    private static boolean isText(String value) {
        return StandardCharsets.UTF_16.newEncoder().canEncode(value);
    }

    @Example
    void half_a_character_is_refused_as_it_is_by_bouncycastle() {
        assertThatThrownBy(() -> BouncyCastleArgon2.hash(KEYCLOAKS, "a\uD842", SALT))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sodium.hash(KEYCLOAKS, "a\uD842", SALT)).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void what_it_does_not_know_is_left_to_keycloak() {
        assertThat(sodium.knows(KEYCLOAKS)).isTrue();
        for (Argon2Recipe other : new Argon2Recipe[] {
            new Argon2Recipe("d", "1.3", 7168, 5, 1, 32),
            new Argon2Recipe("i", "1.3", 7168, 2, 1, 32),
            new Argon2Recipe("id", "1.0", 7168, 5, 1, 32),
            new Argon2Recipe("id", "1.3", 7, 5, 1, 32),
            new Argon2Recipe("id", "1.3", 7168, 0, 1, 32),
            new Argon2Recipe("id", "1.3", 7168, 5, 2, 32),
            new Argon2Recipe("id", "1.3", 7168, 5, 1, 15)
        }) {
            assertThat(sodium.hash(other, "password", SALT)).as("%s", other).isEmpty();
        }
        assertThat(sodium.hash(KEYCLOAKS, "password", new byte[8])).isEmpty();
    }

    @Example
    void a_machine_without_the_memory_for_it_is_no_wrong_hash() {
        assertThat(sodium.hash(new Argon2Recipe("id", "1.3", Integer.MAX_VALUE, 1, 1, 32), "password", SALT))
                .isEmpty();
    }
}
