package tw.taiwanjobs.keycloak.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.ConsoleProvider;

/** Code, admin console, realm files and documentation know the same providers and the same settings. */
class ConsoleSettingsTest {

    private static final Path DOCUMENT = Path.of("docs/configuration.md");
    private static final Path REALM_FILES = Path.of("realm-config");
    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services");
    private static final List<ConsoleProvider> PROVIDERS = ConsoleProvider.all();

    /** Of executions and actions that take Keycloak's settings over, in Keycloak's words. */
    private static final Set<String> KEYCLOAKS_SETTINGS = Set.of("loa-condition-level", "loa-max-age", "max_auth_age");

    /** What Keycloak puts into the token (amr) where an execution was done. */
    private static final String OF_ANY_EXECUTION = "default.reference.";

    /** Words of the console itself that common ones would replace. */
    private static final Set<String> GIVEN_BACK = Set.of("email");

    private static final Pattern ROW = Pattern.compile("\\| `([\\w-]+)`[^|]*\\| ([^|]*) \\|.*");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_Hant"})
    void every_provider_has_its_name_and_its_help_text(String locale) {
        Map<String, String> texts = MessageFile.read("admin", locale).texts();

        assertThat(PROVIDERS.stream().filter(ConsoleProvider::isNew))
                .hasSizeGreaterThan(40)
                .allSatisfy(provider -> {
                    if (!provider.name().isEmpty()) {
                        assertThat(texts).as(provider.id()).containsKey(nameKey(provider));
                        assertThat(provider.name()).contains(texts.get(nameKey(provider)));
                    }
                    if (provider.service() != RequiredActionFactory.class) {
                        assertThat(texts).as(provider.id()).containsKey(helpKey(provider));
                    }
                    if (!provider.help().isEmpty()) {
                        assertThat(provider.help()).contains(texts.get(helpKey(provider)));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_Hant"})
    void every_setting_has_a_label_a_help_text_and_a_default(String locale) {
        assertThat(ownSettings()).hasSizeGreaterThan(30).allSatisfy(setting -> {
            assertThat(MessageFile.read("admin", locale).texts())
                    .as(setting.getName())
                    .containsKeys(setting.getLabel(), setting.getHelpText());
            assertThat(setting.getDefaultValue()).as(setting.getName()).isNotNull();
        });
    }

    @Test
    void no_word_of_the_admin_theme_is_left_over() {
        Set<String> wanted = Stream.of(
                        PROVIDERS.stream()
                                .filter(ConsoleProvider::isNew)
                                .flatMap(provider -> Stream.of(nameKey(provider), helpKey(provider))),
                        ownSettings().stream().flatMap(setting -> Stream.of(setting.getLabel(), setting.getHelpText())),
                        GIVEN_BACK.stream())
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());

        assertThat(wanted).containsAll(MessageFile.read("admin", "en").keys());
    }

    /** They are the profile's: its name for the whole name, and errors that say how to mend it. */
    @Test
    void common_words_replace_no_others_of_the_console() {
        Set<String> replaced = new TreeSet<>(MessageFile.read("common", "en").keys());
        replaced.retainAll(StockMessages.keys("admin"));
        replaced.removeIf(key -> key.startsWith("error-") || key.equals("firstName"));

        assertThat(replaced).isEqualTo(GIVEN_BACK);
        assertThat(MessageFile.read("admin", "en").keys()).containsAll(replaced);
    }

    @Test
    void the_documentation_has_each_setting_with_its_default() {
        Map<String, String> rows = MessageFile.lines(DOCUMENT)
                .map(ROW::matcher)
                .filter(java.util.regex.Matcher::matches)
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> row.group(2).replaceAll("`|empty", "").strip(),
                        (first, other) -> first.isEmpty() ? other : first));

        assertThat(ownSettings())
                .allSatisfy(setting ->
                        assertThat(rows).containsEntry(setting.getName(), String.valueOf(setting.getDefaultValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taiwanjobs-realm.json", "demo-portals.json"})
    void a_realm_file_sets_only_what_a_provider_has_and_takes(String file) throws IOException {
        JsonNode realm = new ObjectMapper().readTree(REALM_FILES.resolve(file).toFile());
        List<Configured> configured = new ArrayList<>();
        realm.findParents("authenticatorConfig").stream()
                .filter(execution -> execution.has("authenticator"))
                .forEach(execution -> configured.add(new Configured(
                        execution.path("authenticator").asText(),
                        config(realm, execution.path("authenticatorConfig").asText()))));
        realm.findParents("protocolMapper")
                .forEach(mapper -> configured.add(
                        new Configured(mapper.path("protocolMapper").asText(), mapper.path("config"))));
        realm.findParents("executor")
                .forEach(executor -> configured.add(
                        new Configured(executor.path("executor").asText(), executor.path("configuration"))));
        realm.path("requiredActions")
                .forEach(action ->
                        configured.add(new Configured(action.path("providerId").asText(), action.path("config"))));

        assertThat(configured.stream().filter(Configured::isOurs))
                .isNotEmpty()
                .allSatisfy(ConsoleSettingsTest::assertKnown);
    }

    @Test
    void the_user_profile_configures_validators_with_what_they_have() throws IOException {
        JsonNode profile = new ObjectMapper()
                .readTree(
                        ProjectFiles.realm().resolveSibling("user-profile.json").toFile());

        assertThat(profile.findValues("validations").stream()
                        .flatMap(validations -> validations.properties().stream())
                        .map(validator -> new Configured(validator.getKey(), validator.getValue()))
                        .filter(Configured::isOurs))
                .isNotEmpty()
                .allSatisfy(ConsoleSettingsTest::assertKnown);
    }

    @Test
    void every_option_of_the_server_is_declared_and_stands_in_the_documentation() {
        String document = MessageFile.lines(DOCUMENT).collect(Collectors.joining("\n"));

        assertThat(serverOptions()).hasSizeGreaterThan(4).allSatisfy((option, property) -> {
            assertThat(document).contains(option);
            assertThat(property.getHelpText()).as(option).isNotBlank();
            assertThat(property.getType()).as(option).isNotBlank();
        });
    }

    private record Configured(String provider, JsonNode settings) {
        boolean isOurs() {
            return provider.startsWith("taiwanjobs-");
        }
    }

    private static void assertKnown(Configured configured) {
        Map<String, ProviderConfigProperty> known = PROVIDERS.stream()
                .filter(provider -> provider.id().equals(configured.provider()))
                .flatMap(provider -> provider.settings().stream())
                .collect(Collectors.toMap(ProviderConfigProperty::getName, setting -> setting));
        configured.settings().properties().stream()
                .filter(setting -> !setting.getKey().startsWith(OF_ANY_EXECUTION))
                .forEach(setting -> {
                    assertThat(known).as(configured.provider()).containsKey(setting.getKey());
                    assertThat(setting.getValue().asText())
                            .matches(pattern(Objects.requireNonNull(known.get(setting.getKey()))));
                });
    }

    private static String pattern(ProviderConfigProperty setting) {
        return switch (String.valueOf(setting.getType())) {
            case ProviderConfigProperty.BOOLEAN_TYPE -> "true|false";
            case ProviderConfigProperty.LIST_TYPE -> String.join("|", setting.getOptions());
            default -> ".*";
        };
    }

    private static List<ProviderConfigProperty> ownSettings() {
        return PROVIDERS.stream()
                .filter(ConsoleProvider::isNew)
                .flatMap(provider -> provider.settings().stream())
                .filter(setting -> !KEYCLOAKS_SETTINGS.contains(setting.getName()))
                .toList();
    }

    /** By the name that starts the server with them. */
    private static Map<String, ProviderConfigProperty> serverOptions() {
        return ServiceLoader.load(Spi.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(spi -> spi.getProviderFactoryClass() != RequiredActionFactory.class)
                .filter(spi -> Files.exists(
                        SERVICES.resolve(spi.getProviderFactoryClass().getName())))
                .flatMap(spi -> factories(spi.getProviderFactoryClass())
                        .flatMap(factory -> factory.getConfigMetadata().stream()
                                .map(option -> Map.entry(
                                        "--spi-%s--%s--%s=".formatted(spi.getName(), factory.getId(), option.getName()),
                                        option))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<ProviderFactory<?>> factories(Class<? extends ProviderFactory> type) {
        return ServiceLoader.load(type).stream()
                .filter(provider -> provider.type().getName().startsWith("tw.taiwanjobs."))
                .<ProviderFactory<?>>map(ServiceLoader.Provider::get)
                .filter(ConsoleSettingsTest::hasOptionsOfItsOwn);
    }

    /** Not those of a class of Keycloak's that it replaces. */
    private static boolean hasOptionsOfItsOwn(ProviderFactory<?> factory) {
        return Stream.of(factory.getClass().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("getConfigMetadata"));
    }

    private static JsonNode config(JsonNode realm, String alias) {
        return realm.path("authenticatorConfig")
                .valueStream()
                .filter(config -> config.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow()
                .path("config");
    }

    private static String nameKey(ConsoleProvider provider) {
        return "provider." + provider.id();
    }

    /** The console looks for the help text of a password policy by a key of its own (26.7). */
    private static String helpKey(ConsoleProvider provider) {
        return provider.service() == PasswordPolicyProviderFactory.class
                ? "passwordPoliciesHelp." + provider.id()
                : nameKey(provider) + ".help";
    }
}
