package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Whether members meet our flows everywhere: past them neither lock nor captcha nor limit holds. */
final class FlowsCheck implements RealmCheck {
    private static final String FLOW = "Flow";
    private static final String DIRECT_GRANT = "directGrantFlow";

    private final RealmFile file;

    FlowsCheck(RealmFile file) {
        this.file = file;
    }

    @Override
    public List<Finding> findings(PresentRealm realm) {
        return Stream.concat(
                        file.settings().properties().stream()
                                .filter(setting -> setting.getKey().endsWith(FLOW)
                                        && RealmFlows.isOurs(setting.getValue().asText()))
                                .filter(setting -> !setting.getValue()
                                        .equals(realm.settings().path(setting.getKey())))
                                .map(setting -> unbound(
                                        setting.getKey(), setting.getValue().asText(), realm)),
                        RealmFile.list(realm.clients()).flatMap(client -> ofClient(client, realm)))
                .toList();
    }

    private static Finding unbound(String binding, String ours, PresentRealm realm) {
        var danger = binding.equals(DIRECT_GRANT)
                ? "any client logs members in by password, past captcha and lock"
                : "members meet steps that are not ours";
        return Finding.toMend(
                binding,
                "is \"" + realm.settings().path(binding).asText("") + "\": " + danger + ". Bind \"" + ours
                        + "\" under Authentication");
    }

    private static Stream<Finding> ofClient(JsonNode client, PresentRealm realm) {
        return client.path("authenticationFlowBindingOverrides").properties().stream()
                .filter(override -> !override.getValue().asText("").isEmpty())
                .filter(override ->
                        !RealmFlows.isOurs(realm.aliasOfFlow(override.getValue().asText())))
                .map(
                        override -> Finding.toMend(
                                "client " + RealmFile.clientId(client),
                                "has a " + override.getKey() + " flow of its own, \""
                                        + realm.aliasOfFlow(override.getValue().asText())
                                        + "\", past captcha and lock: take it away under Advanced → Authentication flow overrides"));
    }
}
