package tw.taiwanjobs.keycloak.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.DefaultRequiredActions;
import org.keycloak.services.resources.RealmsResource;

/** Keycloak's compiled classes, as the texts that stand in them. */
final class KeycloaksClasses {

    private static final List<Class<?>> ONE_OF_EACH_JAR =
            List.of(RealmsResource.class, DefaultRequiredActions.class, UserModel.class);

    private final List<String> contents = ONE_OF_EACH_JAR.stream()
            .flatMap(type -> classesBeside(type).stream())
            .toList();

    boolean name(String text) {
        return contents.stream().anyMatch(content -> content.contains(text));
    }

    private static List<String> classesBeside(Class<?> type) {
        try (JarFile jar = new JarFile(
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .toFile())) {
            return jar.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .map(entry -> read(jar, entry))
                    .toList();
        } catch (IOException | java.net.URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String read(JarFile jar, java.util.zip.ZipEntry entry) {
        try (InputStream content = jar.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
