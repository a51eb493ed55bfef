package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tw.taiwanjobs.keycloak.common.FileTrouble;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/** The parts of {@code realm-config/taiwanjobs-realm.json} that another realm can take over. */
final class RealmFile {
    /** What belongs to the realm of the file: its name, its mail server, its addresses, what its new clients begin with. */
    private static final Set<String> ITS_OWN = Set.of(
            "id",
            "realm",
            "displayName",
            "enabled",
            "sslRequired",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes");

    private static final String USER_PROFILE = "org.keycloak.userprofile.UserProfileProvider";
    private static final String OURS = "taiwanjobs-";

    private final JsonNode content;

    private RealmFile(JsonNode content) {
        this.content = content;
    }

    static RealmFile read(Path file) {
        return new RealmFile(json(file));
    }

    static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new OperatorException("Cannot read " + file + ": it is not JSON, see line "
                    + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new OperatorException("Cannot read " + file + ": " + FileTrouble.reading(e));
        }
    }

    /** The one that the build puts into the operators' jar; the extension's jar has none. */
    static RealmFile ofThisJar() {
        try (var file = RealmFile.class.getResourceAsStream("/taiwanjobs-realm.json")) {
            if (file == null) {
                throw new OperatorException("There is no realm file in this jar: name one with --from");
            }
            return new RealmFile(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new OperatorException("Cannot read the realm file in this jar: " + e);
        }
    }

    /** Switches, times, themes, policies and which flow serves what. */
    ObjectNode settings() {
        var settings = new ObjectMapper().createObjectNode();
        content.fields().forEachRemaining(field -> {
            var value = field.getValue();
            var isList = value.isArray() && value.path(0).isTextual();
            if (!ITS_OWN.contains(field.getKey()) && (value.isValueNode() || isList)) {
                settings.set(field.getKey(), value);
            }
        });
        return settings;
    }

    /** Flows and the flows inside them. */
    List<JsonNode> flows() {
        return list(content.path("authenticationFlows")).toList();
    }

    JsonNode executionConfig(String alias) {
        return list(content.path("authenticatorConfig"))
                .filter(config -> config.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow(() -> new OperatorException("The realm file has no authenticatorConfig " + alias));
    }

    /** Required actions of the extension; Keycloak's own stay as the realm has them. */
    List<JsonNode> requiredActions() {
        return list(content.path("requiredActions"))
                .filter(action -> isOurAction(action.path("providerId").asText()))
                .toList();
    }

    static boolean isOurAction(String alias) {
        return alias.startsWith(OURS);
    }

    List<String> actionAliases() {
        return requiredActions().stream()
                .map(action -> action.path("alias").asText())
                .toList();
    }

    List<JsonNode> clientScopes() {
        return list(content.path("clientScopes")).toList();
    }

    List<String> clientScopeNames() {
        return clientScopes().stream().map(scope -> scope.path("name").asText()).toList();
    }

    /** Clients of the extension; Keycloak's own come with every realm. */
    List<JsonNode> clients() {
        return list(content.path("clients"))
                .filter(client -> clientId(client).startsWith(OURS))
                .toList();
    }

    List<String> clientIds() {
        return clients().stream().map(RealmFile::clientId).toList();
    }

    static String clientId(JsonNode client) {
        return client.path("clientId").asText();
    }

    /** Of the client {@value AdminRoles#CLIENT}. */
    List<JsonNode> adminRoles() {
        return list(content.path("roles").path("client").path(AdminRoles.CLIENT))
                .toList();
    }

    List<String> adminRoleNames() {
        return adminRoles().stream().map(role -> role.path("name").asText()).toList();
    }

    /** {@code {"profiles": […]}}, the form of the file and of the admin REST API. */
    ObjectNode clientProfiles() {
        return content.path("clientProfiles").deepCopy();
    }

    /** {@code {"policies": […]}}. */
    ObjectNode clientPolicies() {
        return content.path("clientPolicies").deepCopy();
    }

    ObjectNode userProfile() {
        var text = content.path("components")
                .path(USER_PROFILE)
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText();
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new OperatorException("The user profile of the realm file is no JSON: " + e.getMessage());
        }
    }

    static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
