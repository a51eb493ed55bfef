package tw.taiwanjobs.keycloak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

class PortalLibraryTest {
    private static final Map<String, String> EXAMPLE = Map.of(
            "issuer", "https://keycloak.example/realms/taiwanjobs",
            "clientId", "skills-portal",
            "secret", "SECRET",
            "scopes", "profile email",
            "scopeList", "profile, email",
            "redirect", "https://skills.example/callback",
            "home", "https://skills.example/",
            "passphrase", "PASSPHRASE");

    @ParameterizedTest
    @EnumSource
    void the_document_shows_the_settings_that_the_command_prints(PortalLibrary library) throws IOException {
        var document = Files.readString(ProjectFiles.root().resolve("docs").resolve("portals.md"));

        assertThat(document).contains("### " + library.title() + "\n", library.settings(EXAMPLE));
    }
}
