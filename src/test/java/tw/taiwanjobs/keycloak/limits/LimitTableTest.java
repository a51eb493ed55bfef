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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.ConsoleProvider;
import tw.taiwanjobs.keycloak.theme.MessageFile;

/** Console, realm file and documentation say what the table says. */
class LimitTableTest {

    /** How the setting of a limit is called, so that one beside the table is found. */
    private static final String LIMIT_NAME = "[a-z]\\w*(Per[A-Z]\\w*|Pause)";

    private static final Pattern SAID_OF_ALL =
            Pattern.compile("( Generous: job centres and mobile carriers share addresses\\.)? 0 lifts the limit\\.$");

    private static final Map<String, List<ProviderConfigProperty>> SETTINGS = ConsoleProvider.all().stream()
            .filter(provider ->
                    provider.service() == AuthenticatorFactory.class || provider.service() == FormActionFactory.class)
            .collect(Collectors.toMap(ConsoleProvider::id, ConsoleProvider::settings));

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
    void the_realm_file_sets_no_limit_to_its_default_and_has_no_settings_left_over() throws IOException {
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

    @ParameterizedTest
    @CsvSource({"en, 0 lifts the limit.", "zh_Hant, 0 表示不限制。"})
    void the_console_says_of_each_that_zero_lifts_it(String locale, String said) {
        assertThat(Arrays.stream(Limit.values()).filter(Limit::isSetting))
                .allSatisfy(limit -> assertThat(MessageFile.read("admin", locale)
                                .texts()
                                .get(limit.property().getHelpText()))
                        .endsWith(said));
    }

    private static boolean isOurs(JsonNode execution) {
        return execution.path("authenticator").asText().startsWith("taiwanjobs-");
    }

    /** What is counted, as the console says it; how generous a limit is, and what lifts it, stands above the table. */
    private static String row(Limit limit) {
        ProviderConfigProperty setting = limit.property();
        String help = MessageFile.read("admin", "en").texts().getOrDefault(setting.getHelpText(), "");
        return "| `%s` | %s | %s |"
                .formatted(
                        limit.settingName(),
                        setting.getDefaultValue(),
                        SAID_OF_ALL.matcher(help).replaceFirst(""));
    }

    private static List<String> limits(String provider) {
        return Arrays.stream(LimitedExecution.values())
                .filter(execution -> execution.id().equals(provider))
                .flatMap(execution -> execution.limits().stream())
                .map(Limit::settingName)
                .toList();
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
