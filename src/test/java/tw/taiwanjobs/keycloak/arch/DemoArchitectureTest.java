package tw.taiwanjobs.keycloak.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The demo is compiled with the tests, and is none. */
@AnalyzeClasses(packages = DemoArchitectureTest.DEMO)
class DemoArchitectureTest {

    static final String DEMO = ArchitectureTest.ROOT + ".demo";

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
