package tw.taiwanjobs.keycloak.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo is compiled with the tests, and is none. */
@AnalyzeClasses(packages = DemoArchitectureTest.DEMO)
class DemoArchitectureTest {

    static final String DEMO = ArchitectureTest.ROOT + ".demo";

    @ArchTest
    static final ArchRule what_speaks_before_the_build_needs_the_jdk_alone = classes()
            .that()
            .haveNameMatching(".*\\.(BeforeBuild|DemoOptions|DemoPort|Ports|StartupFailure)(\\$.*)?")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..")
                    .or(nameMatching(".*\\.(BeforeBuild|DemoOptions|DemoPort|Ports|StartupFailure)(\\$.*)?")));

    /** In a root without a mount point of its own, as after chroot, it fails. */
    @ArchTest
    static final ArchRule nobody_asks_for_the_mount_point_of_a_file =
            noClasses().should().callMethod(Files.class, "getFileStore", Path.class);

    @ArchTest
    static final ArchRule the_demo_meets_the_product_as_a_portal_does_and_needs_no_test = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Test")
            .should()
            .dependOnClassesThat(resideInAPackage(ArchitectureTest.ROOT + "..")
                    .and(not(resideInAPackage(DEMO + "..")))
                    .or(resideInAnyPackage(
                            "org.junit..", "org.assertj..", "org.testcontainers..", "com.microsoft.playwright..")));
}
