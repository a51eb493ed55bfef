package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.testbed.CountingHashProviderFactory;
import tw.taiwanjobs.keycloak.support.testbed.TestbedResourceProviderFactory;

/** Packs the testbed's classes into a provider jar. The same classes always give the same bytes. */
public final class TestbedJar {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private static final Path CLASSES = ProjectFiles.target().resolve("test-classes");

    private TestbedJar() {}

    public static Path build() {
        var jar = Workspace.resolve("testbed.jar");
        try (var content = new JarOutputStream(Files.newOutputStream(inItsFolder(jar)))) {
            write(content, RealmResourceProviderFactory.class, TestbedResourceProviderFactory.class);
            write(content, PasswordHashProviderFactory.class, CountingHashProviderFactory.class);
            for (var file : classFiles()) {
                var name = CLASSES.relativize(file).toString();
                write(content, name, Files.readAllBytes(file));
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path inItsFolder(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }

    private static List<Path> classFiles() throws IOException {
        var packageDirectory =
                TestbedResourceProviderFactory.class.getPackageName().replace('.', '/');
        try (var files = Files.list(CLASSES.resolve(packageDirectory))) {
            return files.sorted().toList();
        }
    }

    private static void write(JarOutputStream jar, Class<?> service, Class<?> provider) throws IOException {
        var name = "META-INF/services/" + service.getName();
        write(jar, name, provider.getName().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(JarOutputStream jar, String name, byte[] content) throws IOException {
        var entry = new JarEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
