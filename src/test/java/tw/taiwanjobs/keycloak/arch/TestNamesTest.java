package tw.taiwanjobs.keycloak.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.platform.commons.annotation.Testable;

@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.OnlyIncludeTests.class)
class TestNamesTest {

    /** JUnit's and jqwik's kinds of tests alike are testable. */
    @ArchTest
    static final ArchRule a_test_is_called_by_a_sentence_in_snake_case =
            methods().that().areMetaAnnotatedWith(Testable.class).should().haveNameMatching("[a-z0-9_]+");
}
