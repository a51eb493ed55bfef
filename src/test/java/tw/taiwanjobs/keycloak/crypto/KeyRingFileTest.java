package tw.taiwanjobs.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingFileTest {
    @TempDir
    Path directory;

    private final KeyRing ring = KeyRing.create(new SecureRandom());

    @Test
    void a_created_file_is_for_its_owner_only_and_holds_the_ring() throws IOException {
        var file = created();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new KeyRingFile(file).load().toJson()).isEqualTo(ring.toJson());
    }

    @Test
    void a_file_that_exists_is_never_overwritten() throws IOException {
        var file = created();

        assertThatThrownBy(() -> new KeyRingFile(file).create(KeyRing.create(new SecureRandom())))
                .isInstanceOf(KeyRingException.class)
                .hasMessage("Key ring " + file + " exists already and is left as it is");
        assertThat(Files.readString(file)).isEqualTo(ring.toJson());
    }

    @Test
    void a_replaced_file_holds_the_new_ring_for_its_owner_only_and_leaves_nothing_beside() throws IOException {
        var file = created();
        var next = ring.add(new SecureRandom());

        new KeyRingFile(file).replace(next);

        assertThat(new KeyRingFile(file).load().toJson()).isEqualTo(next.toJson());
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void a_missing_file_says_how_to_make_one() {
        var file = directory.resolve("none.json");

        assertThatThrownBy(() -> new KeyRingFile(file).load())
                .isInstanceOf(KeyRingException.class)
                .hasMessage("Key ring " + file + " is missing: make one with bin/keys create " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void a_file_that_others_may_use_is_refused(String permissions) throws IOException {
        var file = created();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> new KeyRingFile(file).load())
                .isInstanceOf(KeyRingException.class)
                .hasMessage("Key ring " + file + " can be used by others: run chmod 600 " + file);
    }

    @Test
    void a_read_only_file_of_the_owner_is_taken() throws IOException {
        var file = created();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

        assertThat(new KeyRingFile(file).load().describe()).isEqualTo("1 active");
    }

    @Test
    void a_broken_file_is_named_with_what_is_wrong() throws IOException {
        var file = created();
        Files.writeString(file, "{\"format\":3,\"versions\":[]}");

        assertThatThrownBy(() -> new KeyRingFile(file).load())
                .isInstanceOf(KeyRingException.class)
                .hasMessage("Key ring " + file + " cannot be used: format is not 1");
    }

    @Test
    void bytes_that_are_no_text_are_refused_in_one_line() throws IOException {
        var file = created();
        Files.write(file, new byte[] {(byte) 0xff, 0x00});

        assertThatThrownBy(() -> new KeyRingFile(file).load())
                .isInstanceOf(KeyRingException.class)
                .hasMessage("Key ring " + file + " cannot be read: it is not UTF-8 text");
    }

    @Test
    void a_file_in_a_folder_that_is_missing_says_so() {
        var file = directory.resolve("no/such/folder/keys.json");

        assertThatThrownBy(() -> new KeyRingFile(file).create(ring))
                .isInstanceOf(KeyRingException.class)
                .hasMessage("Key ring " + file + " cannot be written: folder " + file.getParent() + " does not exist");
    }

    @Test
    void a_file_that_cannot_be_made_is_said_in_one_line() {
        var file = directory.resolve("x".repeat(300));

        assertThatThrownBy(() -> new KeyRingFile(file).create(ring))
                .isInstanceOf(KeyRingException.class)
                .hasMessage("Key ring " + file + " cannot be written: File name too long");
    }

    private Path created() {
        var file = directory.resolve("keys.json");
        new KeyRingFile(file).create(ring);
        return file;
    }
}
