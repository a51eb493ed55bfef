package tw.taiwanjobs.keycloak.password.argon2;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;

/**
 * Where the two libraries lie while they are loaded. What is loaded stays in memory, so a folder of our own is gone right
 * afterwards; nobody but the server's user could look into it, and its files are not there long enough to be changed.
 */
final class LibraryFolder {

    private static final String SODIUM = "libsodium.so";
    private static final String JNA = "libjnidispatch.so";

    private final Path folder;
    private final SodiumBinary binary;

    private LibraryFolder(Path folder, SodiumBinary binary) {
        this.folder = folder;
        this.binary = binary;
    }

    /** Loads from a folder that is made for that, below the one for temporary files. */
    static Libsodium loadFromOwn(Path temporary) throws NativeCodeException {
        SodiumBinary binary = SodiumBinary.ofThisMachine();
        LibraryFolder own = new LibraryFolder(makeIn(temporary), binary);
        try {
            own.unpack();
            return own.load();
        } finally {
            own.delete();
        }
    }

    /** Loads from a folder into which an operator has unpacked the libraries, and which the server need not write. */
    static Libsodium loadFromPrepared(Path folder) throws NativeCodeException {
        LibraryFolder prepared = new LibraryFolder(folder, SodiumBinary.ofThisMachine());
        prepared.requireSame(SODIUM, prepared.binary.bytes());
        prepared.requireSame(JNA, prepared.binary.bytesOfJna());
        return prepared.load();
    }

    /** Makes a folder what {@link #loadFromPrepared} wants. */
    static void prepare(Path folder) throws NativeCodeException {
        new LibraryFolder(folder, SodiumBinary.ofThisMachine()).unpack();
    }

    private static Path makeIn(Path temporary) throws NativeCodeException {
        try {
            return Files.createTempDirectory(
                    temporary,
                    "taiwanjobs-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new NativeCodeException("no folder can be made in " + temporary, e);
        }
    }

    private void unpack() throws NativeCodeException {
        try {
            Files.write(folder.resolve(SODIUM), binary.bytes(), StandardOpenOption.CREATE_NEW);
            Files.write(folder.resolve(JNA), binary.bytesOfJna(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new NativeCodeException("the libraries cannot be written", e);
        }
    }

    private void requireSame(String name, byte[] expected) throws NativeCodeException {
        Path file = folder.resolve(name);
        try {
            if (!Arrays.equals(Files.readAllBytes(file), expected)) {
                throw new NativeCodeException(file + " is not the one of the jar, unpack it again");
            }
        } catch (IOException e) {
            throw new NativeCodeException("no library can be read", e);
        }
    }

    private Libsodium load() throws NativeCodeException {
        Path sodium = folder.resolve(SODIUM).toAbsolutePath();
        try {
            // First, as JNA is of no use to anybody any more once it could not be loaded.
            System.load(sodium.toString());
            startJna();
            return Libsodium.open(sodium);
        } catch (LinkageError e) {
            throw new NativeCodeException("the library cannot be loaded", e);
        }
    }

    /** With its native part from this folder, unless it runs already; JNA itself would put it where others may write. */
    private void startJna() {
        Map<String, String> settings =
                Map.of("jna.boot.library.path", folder.toAbsolutePath().toString(), "jna.nounpack", "true");
        settings.forEach(System::setProperty);
        try {
            Native.getNativeSize(int.class);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    private void delete() throws NativeCodeException {
        try {
            Files.deleteIfExists(folder.resolve(SODIUM));
            Files.deleteIfExists(folder.resolve(JNA));
            Files.delete(folder);
        } catch (IOException e) {
            throw new NativeCodeException("what was unpacked cannot be deleted", e);
        }
    }
}
