package tw.taiwanjobs.keycloak.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import tw.taiwanjobs.keycloak.common.FileTrouble;

/** The key ring as a file that only its owner may read and write, where the file system knows owners. */
public final class KeyRingFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;

    public KeyRingFile(Path path) {
        this.path = path;
    }

    /** @throws KeyRingException in one line that says what is wrong with the file and what to do */
    public KeyRing load() {
        var json = read();
        try {
            return KeyRing.parse(json);
        } catch (KeyRingException e) {
            throw new KeyRingException("Key ring " + path + " cannot be used: " + e.getMessage());
        }
    }

    /** Writes a new file, whole or not at all. A file that is there stays as it is: it may hold the only keys. */
    public void create(KeyRing ring) {
        try {
            Files.createFile(path, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            throw new KeyRingException("Key ring " + path + " exists already and is left as it is");
        } catch (IOException e) {
            throw notWritten(e);
        }
        try {
            replace(ring);
        } catch (KeyRingException e) {
            deleteQuietly(path);
            throw e;
        }
    }

    /** Puts the ring in the place of the present one, whole or not at all. */
    public void replace(KeyRing ring) {
        Path temporary = null;
        try {
            temporary = Files.createTempFile(
                    path.toAbsolutePath().getParent(), path.getFileName() + ".", ".new", ownerOnly());
            writeThrough(temporary, ring.toJson());
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (temporary != null) {
                deleteQuietly(temporary);
            }
            throw notWritten(e);
        }
    }

    private String read() {
        try {
            if (POSIX && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new KeyRingException("Key ring " + path + " can be used by others: run chmod 600 " + path);
            }
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new KeyRingException("Key ring " + path + " is missing: make one with bin/keys create " + path);
        } catch (IOException e) {
            throw new KeyRingException("Key ring " + path + " cannot be read: " + FileTrouble.reading(e));
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[] {};
    }

    private static void writeThrough(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeyRingException notWritten(IOException cause) {
        return new KeyRingException("Key ring " + path + " cannot be written: " + FileTrouble.writing(path, cause));
    }
}
