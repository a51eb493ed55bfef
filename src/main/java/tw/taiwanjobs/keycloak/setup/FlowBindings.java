package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Clients and identity providers with a flow of their own: they go on with it, past ours. */
final class FlowBindings implements RealmCheck {

    @Override
    public List<Finding> findings(PresentRealm realm) {
        return Stream.concat(
                        RealmFile.list(realm.clients()).flatMap(client -> ofClient(client, realm)),
                        RealmFile.list(realm.identityProviders()).flatMap(FlowBindings::ofProvider))
                .toList();
    }

    private static Stream<Finding> ofClient(JsonNode client, PresentRealm realm) {
        return client.path("authenticationFlowBindingOverrides").properties().stream()
                .filter(override -> !override.getValue().asText("").isEmpty())
                .map(override -> Finding.kept(
                        "authenticationFlowBindingOverrides",
                        "client " + client.path("clientId").asText() + " keeps its " + override.getKey() + " flow \""
                                + realm.aliasOfFlow(override.getValue().asText("")) + "\""
                                + ": our lock, captcha and limits do not hold there"));
    }

    private static Stream<Finding> ofProvider(JsonNode provider) {
        return Stream.of("firstBrokerLoginFlowAlias", "postBrokerLoginFlowAlias")
                .filter(binding -> !provider.path(binding).asText("").isEmpty())
                .map(binding -> Finding.kept(
                        binding,
                        "identity provider " + provider.path("alias").asText() + " keeps its flow \""
                                + provider.path(binding).asText("") + "\""));
    }
}
