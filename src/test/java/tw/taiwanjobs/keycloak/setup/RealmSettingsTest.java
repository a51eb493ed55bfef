package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

class RealmSettingsTest {
    private static final RealmFile FILE = RealmFile.read(ProjectFiles.realm());
    private static final RealmSettings SETTINGS = new RealmSettings(FILE);

    /** As Keycloak 26.7 makes it. */
    private static final String STOCK = """
            {"registrationAllowed": false, "loginWithEmailAllowed": true, "duplicateEmailsAllowed": false,
             "registrationEmailAsUsername": false, "verifyEmail": false, "editUsernameAllowed": false,
             "resetPasswordAllowed": false, "bruteForceProtected": false, "failureFactor": 30,
             "accessCodeLifespanLogin": 1800, "accessCodeLifespanUserAction": 300, "internationalizationEnabled": false,
             "supportedLocales": [], "eventsEnabled": false, "eventsListeners": ["jboss-logging"],
             "browserFlow": "browser", "registrationFlow": "registration", "directGrantFlow": "direct grant",
             "resetCredentialsFlow": "reset credentials", "firstBrokerLoginFlow": "first broker login"}
            """;

    @Test
    void every_setting_of_the_shipped_file_has_its_rule() {
        assertThat(FILE.settings().properties())
                .extracting(Map.Entry::getKey)
                .allMatch(name -> SettingRule.of(name) != SettingRule.OTHERS, "a setting of the table");
    }

    @Test
    void a_realm_with_keycloaks_defaults_loses_nothing() {
        assertThat(findings(json(STOCK))).isNotEmpty().noneMatch(Finding::blocks);
        assertThat(SETTINGS.toSet(json(STOCK)).properties())
                .extracting(Map.Entry::getKey)
                .contains("registrationAllowed", "failureFactor", "loginTheme", "browserFlow", "defaultLocale")
                .doesNotContain(
                        "registrationEmailAsUsername",
                        "verifyEmail",
                        "eventsEnabled",
                        "eventsExpiration",
                        "rememberMe");
    }

    @Test
    void what_somebody_chose_and_the_product_needs_otherwise_blocks() {
        var own = stockWith("""
                {"bruteForceProtected": true, "failureFactor": 30, "passwordPolicy": "length(12)", "loginTheme": "acme",
                 "browserFlow": "acme browser"}
                """);

        assertThat(findings(own))
                .filteredOn(Finding::blocks)
                .extracting(Finding::subject)
                .containsExactly("bruteForceProtected", "passwordPolicy", "loginTheme", "browserFlow");
        assertThat(findings(own))
                .extracting(Finding::line)
                .anyMatch(line -> line.contains("loginTheme: acme → taiwanjobs"))
                .anyMatch(line -> line.contains("bruteForceProtected: ") && line.contains(", failureFactor 30 → 3"));
    }

    @Test
    void what_somebody_chose_and_the_product_would_only_like_otherwise_stays() {
        var own = stockWith("""
                {"internationalizationEnabled": true, "supportedLocales": ["en", "ja"], "accessCodeLifespanLogin": 900,
                 "eventsEnabled": true, "eventsExpiration": 60, "eventsListeners": ["email"]}
                """);

        assertThat(SETTINGS.toSet(own).properties())
                .extracting(Map.Entry::getKey)
                .contains("accessCodeLifespanUserAction")
                .doesNotContain(
                        "supportedLocales",
                        "defaultLocale",
                        "accessCodeLifespanLogin",
                        "eventsEnabled",
                        "eventsExpiration",
                        "eventsListeners");
        assertThat(findings(own))
                .filteredOn(Finding::isKept)
                .extracting(Finding::text)
                .anyMatch(text -> text.contains("supportedLocales stays en ja"));
    }

    @Test
    void what_is_the_same_already_is_not_mentioned() {
        assertThat(findings(FILE.settings())).isEmpty();
        assertThat(SETTINGS.toSet(FILE.settings())).isEmpty();
    }

    private static JsonNode stockWith(String settings) {
        ObjectNode realm = json(STOCK).deepCopy();
        return realm.setAll((ObjectNode) json(settings));
    }

    private static List<Finding> findings(JsonNode realm) {
        return SETTINGS.findings(PresentRealms.with(realm));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
