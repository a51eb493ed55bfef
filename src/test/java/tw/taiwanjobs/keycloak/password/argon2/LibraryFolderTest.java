package tw.taiwanjobs.keycloak.password.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Native code comes from the jar, unchanged, and leaves no file behind. */
class LibraryFolderTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_libraries_of_all_machines_are_the_ones_of_the_release() {
        for (SodiumBinary binary : SodiumBinary.values()) {
            assertThatCode(binary::bytes).as("%s", binary).doesNotThrowAnyException();
            assertThatCode(binary::bytesOfJna).as("%s", binary).doesNotThrowAnyException();
        }
    }

    @Test
    void another_library_is_refused() {
        assertThatThrownBy(() -> SodiumBinary.requireSha256(new byte[] {1}, "00"))
                .isInstanceOf(NativeCodeException.class)
                .hasMessageContaining("another one");
    }

    @Test
    void other_machines_have_none() {
        assertThatThrownBy(() -> SodiumBinary.of("Mac OS X", "aarch64"))
                .isInstanceOf(NativeCodeException.class)
                .hasMessage("the jar has no library for Mac OS X on aarch64");
    }

    @Test
    void nothing_stays_in_the_folder_for_temporary_files() throws Exception {
        LibraryFolder.loadFromOwn(directory);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_not_there_is_no_folder_to_unpack_into() {
        Path none = directory.resolve("none");

        assertThatThrownBy(() -> LibraryFolder.loadFromOwn(none))
                .isInstanceOf(NativeCodeException.class)
                .hasMessageContaining(none.toString());
    }

    @Test
    void a_prepared_folder_is_loaded_from_and_stays_as_it_is() throws Exception {
        UnpackCommand.main(new String[] {directory.toString()});

        assertThat(LibraryFolder.loadFromPrepared(directory).version()).isEqualTo("1.0.20");
        assertThat(directory).isDirectoryContaining("glob:**/libsodium.so");
    }

    @Test
    void a_prepared_library_that_was_changed_is_not_loaded() throws Exception {
        for (String name : new String[] {"libsodium.so", "libjnidispatch.so"}) {
            Path folder = Files.createDirectory(directory.resolve(name + ".d"));
            LibraryFolder.prepare(folder);
            Files.write(folder.resolve(name), "changed".getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> LibraryFolder.loadFromPrepared(folder))
                    .isInstanceOf(NativeCodeException.class)
                    .hasMessageContaining(name + " is not the one of the jar");
        }
    }

    @Test
    void a_folder_in_which_something_lies_is_not_overwritten() throws Exception {
        Files.writeString(directory.resolve("libsodium.so"), "mine");

        assertThatThrownBy(() -> LibraryFolder.prepare(directory)).isInstanceOf(NativeCodeException.class);
        assertThat(directory.resolve("libsodium.so")).hasContent("mine");
    }
}
