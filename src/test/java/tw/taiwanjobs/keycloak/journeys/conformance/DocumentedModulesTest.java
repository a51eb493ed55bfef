package tw.taiwanjobs.keycloak.journeys.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** The documentation names the modules that are tried, and no other. */
class DocumentedModulesTest {

    private static final Pattern MODULE = Pattern.compile("^\\| `(oidcc-[\\w-]+)` \\|", Pattern.MULTILINE);

    @Test
    void each_module_of_the_documentation_is_a_test() throws IOException {
        String documentation = Files.readString(ProjectFiles.root().resolve("docs/portals.md"));
        List<String> documented = MODULE.matcher(documentation)
                .results()
                .map((MatchResult row) -> row.group(1).replace('-', '_'))
                .toList();

        assertThat(Arrays.stream(BasicOpIT.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(documented);
    }
}
