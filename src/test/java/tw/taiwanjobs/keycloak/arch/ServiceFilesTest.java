package tw.taiwanjobs.keycloak.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The service files are the table of contents of the extension: they name what is there, once, and all of it. */
class ServiceFilesTest {

    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services");

    @Test
    void every_class_named_is_there_and_serves() throws Exception {
        for (Map.Entry<String, List<String>> file : serviceFiles().entrySet()) {
            Class<?> service = Class.forName(file.getKey());
            for (String name : file.getValue()) {
                assertThat(service).as(name).isAssignableFrom(Class.forName(name));
            }
        }
    }

    @Test
    void nothing_is_named_twice() throws IOException {
        for (Map.Entry<String, List<String>> file : serviceFiles().entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_provider_is_named() throws IOException {
        List<String> named =
                serviceFiles().values().stream().flatMap(List::stream).toList();

        assertThat(providers())
                .isNotEmpty()
                .allSatisfy(provider -> assertThat(named).contains(provider));
    }

    @Test
    void provider_ids_of_one_service_are_unique_and_fit_keycloaks_column() throws Exception {
        for (Map.Entry<String, List<String>> file : serviceFiles().entrySet()) {
            List<String> ids = new ArrayList<>();
            for (String name : file.getValue()) {
                Object provider = Class.forName(name).getDeclaredConstructor().newInstance();
                if (provider instanceof ProviderFactory<?> factory) {
                    ids.add(factory.getId());
                }
            }
            assertThat(ids).as(file.getKey()).doesNotHaveDuplicates().allMatch(id -> id.length() <= 36);
        }
    }

    private static Map<String, List<String>> serviceFiles() throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(SERVICES)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllLines(path));
            }
        }
        return files;
    }

    private static List<String> providers() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ArchitectureTest.ROOT).stream()
                        .filter(type -> type.isAssignableTo(ProviderFactory.class) || type.isAssignableTo(Spi.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();
    }
}
