package tw.taiwanjobs.keycloak.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** A place with texts {@code <name>/<version>/<locale>.html} and {@code current.properties}, all in UTF-8. */
@FunctionalInterface
interface DocumentSource {

    String CURRENT = "current.properties";

    /** Content of a file; empty if there is none. */
    Optional<String> read(String path);

    static DocumentSource jar() {
        return path -> {
            try (InputStream in = DocumentSource.class.getClassLoader().getResourceAsStream("documents/" + path)) {
                return in == null ? Optional.empty() : Optional.of(text(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static DocumentSource folder(Path folder) {
        return path -> {
            Path file = folder.resolve(path);
            try {
                return Files.exists(file) ? Optional.of(text(Files.readAllBytes(file))) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Name of each document and its version in force. */
    default Map<String, String> versions() {
        Properties versions = new Properties();
        try {
            versions.load(
                    new StringReader(read(CURRENT).orElseThrow(() -> new DocumentException("There is no " + CURRENT))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> versions.getProperty(name).strip()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
