package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The providers that the realm file names, as far as a server does not have them. */
final class ServerParts {
    private static final Pattern POLICY = Pattern.compile("(\\w+)\\(");

    private final RealmFile file;

    ServerParts(RealmFile file) {
        this.file = file;
    }

    /** @param serverInfo Keycloak's answer to what it can do */
    List<String> missingIn(JsonNode serverInfo) {
        var missing = new TreeSet<>(named().collect(Collectors.toSet()));
        missing.removeAll(presentIn(serverInfo));
        return List.copyOf(missing);
    }

    private static Set<String> presentIn(JsonNode serverInfo) {
        return serverInfo.path("providers").properties().stream()
                .flatMap(spi -> spi.getValue().path("providers").properties().stream())
                .map(provider -> provider.getKey())
                .collect(Collectors.toSet());
    }

    private Stream<String> named() {
        return Stream.of(
                        file.flows().stream()
                                .flatMap(flow -> RealmFile.list(flow.path("authenticationExecutions")))
                                .filter(execution -> execution.has("authenticator"))
                                .map(execution ->
                                        execution.path("authenticator").asText()),
                        file.requiredActions().stream()
                                .map(action -> action.path("providerId").asText()),
                        RealmFile.list(file.userProfile().path("attributes"))
                                .flatMap(attribute -> attribute.path("validations").properties().stream())
                                .map(validation -> validation.getKey()),
                        POLICY.matcher(file.settings().path("passwordPolicy").asText())
                                .results()
                                .map(policy -> policy.group(1)),
                        file.clientScopes().stream()
                                .flatMap(scope -> RealmFile.list(scope.path("protocolMappers")))
                                .map(mapper -> mapper.path("protocolMapper").asText()),
                        RealmFile.list(file.clientProfiles().path("profiles"))
                                .flatMap(profile -> RealmFile.list(profile.path("executors")))
                                .map(executor -> executor.path("executor").asText()))
                .flatMap(ids -> ids);
    }
}
