package tw.taiwanjobs.keycloak.support.portals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** What the documentation tells a portal's engineer to write is what the tests run. */
class DocumentedSettingsTest {

    @ParameterizedTest
    @CsvSource({"apache, mod_auth_openidc.conf", "js, login.mjs"})
    void the_documentation_shows_the_settings_of_the_tests(String language, String file) throws IOException {
        String documentation = Files.readString(ProjectFiles.root().resolve("docs/portals.md"));

        assertThat(documentation)
                .contains("```" + language + "\n" + Files.readString(PortalProcess.file(file)) + "```\n");
    }
}
