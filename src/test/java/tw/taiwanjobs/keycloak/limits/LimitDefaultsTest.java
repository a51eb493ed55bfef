package tw.taiwanjobs.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderFactory;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** The realm file and the documentation say what the code does. */
class LimitDefaultsTest {

    private static final Pattern LIMIT = Pattern.compile("[a-z]\\w*(Per[A-Z]\\w*|Pause)");

    private record Setting(String execution, String name, String standard) {}

    @Test
    void the_realm_file_has_every_limit_with_its_default() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(ProjectFiles.realm().toFile());

        assertThat(settings())
                .hasSizeGreaterThan(20)
                .allSatisfy(setting -> assertThat(config(realm, setting.execution())
                                .path(setting.name())
                                .asText())
                        .as(setting.toString())
                        .isEqualTo(setting.standard()));
    }

    @Test
    void the_documentation_names_every_limit() throws IOException {
        String documentation = Files.readString(Path.of("docs/configuration.md"));

        assertThat(settings()).allSatisfy(setting -> assertThat(documentation).contains("`" + setting.name() + "`"));
    }

    private static List<Setting> settings() {
        return Stream.concat(settings(AuthenticatorFactory.class), settings(FormActionFactory.class))
                .toList();
    }

    private static <T extends ProviderFactory<?> & ConfiguredProvider> Stream<Setting> settings(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .filter(provider -> provider.type().getName().startsWith("tw.taiwanjobs."))
                .map(ServiceLoader.Provider::get)
                .flatMap(factory -> factory.getConfigProperties().stream()
                        .filter(property -> LIMIT.matcher(property.getName()).matches())
                        .map(property -> new Setting(
                                factory.getId(), property.getName(), String.valueOf(property.getDefaultValue()))));
    }

    private static JsonNode config(JsonNode realm, String execution) {
        String alias = list(realm.path("authenticationFlows"))
                .flatMap(flow -> list(flow.path("authenticationExecutions")))
                .filter(candidate -> candidate.path("authenticator").asText().equals(execution))
                .map(candidate -> candidate.path("authenticatorConfig").asText())
                .findFirst()
                .orElseThrow();
        return list(realm.path("authenticatorConfig"))
                .filter(config -> config.path("alias").asText().equals(alias))
                .map(config -> config.path("config"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
