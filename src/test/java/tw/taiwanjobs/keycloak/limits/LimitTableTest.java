package tw.taiwanjobs.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** Console, realm file and documentation say what the table says. */
class LimitTableTest {

    /** How the setting of a limit is called, so that one beside the table is found. */
    /** What Keycloak puts into the token (amr) where the execution was done. */
    private static final String OF_ANY_EXECUTION = "default.reference.";

    private static final String LIMIT_NAME = "[a-z]\\w*(Per[A-Z]\\w*|Pause)";

    private static final Map<String, List<ProviderConfigProperty>> SETTINGS = Stream.concat(
                    settings(AuthenticatorFactory.class), settings(FormActionFactory.class))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Test
    void every_provider_has_exactly_its_limits_of_the_table() {
        assertThat(SETTINGS.keySet())
                .containsAll(Arrays.stream(LimitedExecution.values())
                        .map(LimitedExecution::id)
                        .toList());
        assertThat(SETTINGS)
                .allSatisfy((provider, settings) -> assertThat(settings.stream()
                                .map(ProviderConfigProperty::getName)
                                .filter(name -> name.matches(LIMIT_NAME)))
                        .as(provider)
                        .containsExactlyElementsOf(limits(provider)));
    }

    @Test
    void every_setting_of_the_table_is_an_executions() {
        assertThat(Arrays.stream(LimitedExecution.values()).flatMap(execution -> execution.limits().stream()))
                .allMatch(limit -> limit.settingName().matches(LIMIT_NAME))
                .containsAll(
                        Arrays.stream(Limit.values()).filter(Limit::isSetting).toList())
                .allMatch(Limit::isSetting);
    }

    /** Of every execution, since a provider may stand in several flows. */
    @Test
    void the_realm_file_sets_only_what_the_provider_has_and_no_limit_to_its_default() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(ProjectFiles.realm().toFile());
        List<JsonNode> configured = list(realm.path("authenticationFlows"))
                .flatMap(flow -> list(flow.path("authenticationExecutions")))
                .filter(execution -> execution.has("authenticatorConfig"))
                .toList();

        assertThat(configured.stream().filter(LimitTableTest::isOurs))
                .hasSizeGreaterThan(5)
                .allSatisfy(execution -> {
                    String provider = execution.path("authenticator").asText();
                    Map<String, String> defaults = SETTINGS.getOrDefault(provider, List.of()).stream()
                            .collect(Collectors.toMap(
                                    ProviderConfigProperty::getName,
                                    setting -> String.valueOf(setting.getDefaultValue())));
                    Map<String, String> config =
                            config(realm, execution.path("authenticatorConfig").asText());
                    config.keySet().removeIf(name -> name.startsWith(OF_ANY_EXECUTION));
                    assertThat(defaults.keySet()).as(execution.toString()).containsAll(config.keySet());
                    assertThat(config)
                            .as("what equals the default is left out of %s", execution)
                            .allSatisfy((name, value) -> assertThat(
                                            name.matches(LIMIT_NAME) && value.equals(defaults.get(name)))
                                    .as(name)
                                    .isFalse());
                });
        assertThat(configured)
                .as("and no settings are left over")
                .extracting(execution -> execution.path("authenticatorConfig").asText())
                .containsExactlyInAnyOrderElementsOf(list(realm.path("authenticatorConfig"))
                        .map(config -> config.path("alias").asText())
                        .toList());
    }

    @Test
    void the_documentation_has_the_table() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs/configuration.md")).stream()
                        .dropWhile(line -> !line.equals("## Limits"))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(Arrays.stream(Limit.values())
                        .filter(Limit::isSetting)
                        .map(LimitTableTest::row)
                        .toList());
    }

    private static boolean isOurs(JsonNode execution) {
        return execution.path("authenticator").asText().startsWith("taiwanjobs-");
    }

    private static String row(Limit limit) {
        return "| `%s` | %s | %s |"
                .formatted(limit.settingName(), limit.property().getDefaultValue(), limit.help());
    }

    private static List<String> limits(String provider) {
        return Arrays.stream(LimitedExecution.values())
                .filter(execution -> execution.id().equals(provider))
                .flatMap(execution -> execution.limits().stream())
                .map(Limit::settingName)
                .toList();
    }

    private static <T extends ProviderFactory<?> & ConfiguredProvider>
            Stream<Map.Entry<String, List<ProviderConfigProperty>>> settings(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .filter(provider -> provider.type().getName().startsWith("tw.taiwanjobs."))
                .map(ServiceLoader.Provider::get)
                .map(factory -> Map.entry(factory.getId(), factory.getConfigProperties()));
    }

    private static Map<String, String> config(JsonNode realm, String alias) {
        JsonNode config = list(realm.path("authenticatorConfig"))
                .filter(candidate -> candidate.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow()
                .path("config");
        return new ObjectMapper().convertValue(config, new TypeReference<>() {});
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
