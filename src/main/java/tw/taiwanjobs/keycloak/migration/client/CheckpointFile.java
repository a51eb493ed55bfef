package tw.taiwanjobs.keycloak.migration.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tw.taiwanjobs.keycloak.common.FileTrouble;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/** Keeps the {@link Checkpoint} of an import that is not finished. It is there as a whole or not at all, at any moment. */
final class CheckpointFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;

    CheckpointFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Optional<Checkpoint> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(path), Checkpoint.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new OperatorException(path + " is no checkpoint of an import");
        } catch (IOException e) {
            throw new OperatorException("Cannot read " + path + ": " + FileTrouble.reading(e));
        }
    }

    void write(Checkpoint checkpoint) {
        var unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            writeThrough(unfinished, JSON.writeValueAsBytes(checkpoint));
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OperatorException("Cannot write " + path + ": " + FileTrouble.writing(path, e));
        }
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The import is finished. */
    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new OperatorException("Cannot remove " + path + ": " + FileTrouble.writing(path, e));
        }
    }
}
