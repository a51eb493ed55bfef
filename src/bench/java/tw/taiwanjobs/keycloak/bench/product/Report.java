package tw.taiwanjobs.keycloak.bench.product;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.representations.info.SystemInfoRepresentation;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** {@code target/bench/<what>.json}: what was measured on what, how long it took, what came out. */
public final class Report {

    private final Instant start = Instant.now();
    private final Path file;
    private final Map<String, Object> content = new LinkedHashMap<>();

    public Report(String what) {
        file = ProjectFiles.target().resolve("bench").resolve(what + ".json");
        content.put("start", start.toString());
    }

    public void put(String key, Object value) {
        content.put(key, value);
    }

    /** Versions of everything that has a say in the figures. */
    public void putVersions(RunningProduct product) {
        SystemInfoRepresentation system = product.admin().system();
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("commit", System.getProperty("bench.commit", "unknown"));
        versions.put("keycloak", system.getVersion());
        versions.put("java", system.getJavaRuntime() + " " + system.getJavaVersion());
        versions.put("os", system.getOsName() + " " + system.getOsVersion() + " " + system.getOsArchitecture());
        versions.put("processors", Runtime.getRuntime().availableProcessors());
        versions.put("database", product.server().database());
        content.put("versions", versions);
        System.out.println(versions);
    }

    public void write() {
        content.put("durationSeconds", Duration.between(start, Instant.now()).toSeconds());
        try {
            Files.createDirectories(file.getParent());
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("Written: " + file);
    }
}
