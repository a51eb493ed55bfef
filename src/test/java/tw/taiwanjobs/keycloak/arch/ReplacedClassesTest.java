package tw.taiwanjobs.keycloak.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.models.utils.UserModelDelegate;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Classes that extend one of Keycloak's own services say why, and the upgrade guide names them all. */
class ReplacedClassesTest {

    private static final Path GUIDE = Path.of("docs/upgrade-keycloak.md");
    /** Made to be extended. */
    private static final Set<String> BASES = Set.of(
            DefaultActionToken.class.getName(),
            UserModelDelegate.class.getName(),
            ClientPolicyExecutorConfigurationRepresentation.class.getName());

    private static final List<JavaClass> CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ArchitectureTest.ROOT).stream()
                    .filter(ReplacedClassesTest::extendsOneOfKeycloaksServices)
                    .toList();

    @Test
    void they_say_why() {
        assertThat(CLASSES)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.isAnnotatedWith(ReplacesKeycloak.class))
                        .as(type.getName())
                        .isTrue());
    }

    @Test
    void the_upgrade_guide_names_them() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(CLASSES).allSatisfy(type -> assertThat(guide).contains("`" + type.getSimpleName() + "`"));
    }

    private static boolean extendsOneOfKeycloaksServices(JavaClass type) {
        return type.getRawSuperclass()
                .filter(parent -> parent.getPackageName().startsWith("org.keycloak"))
                .filter(parent -> !parent.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(parent -> !BASES.contains(parent.getName()))
                .isPresent();
    }
}
