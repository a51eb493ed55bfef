package tw.taiwanjobs.keycloak.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;
import tw.taiwanjobs.keycloak.portal.domain.PortalRule;
import tw.taiwanjobs.keycloak.portal.domain.RandomText;
import tw.taiwanjobs.keycloak.portal.domain.SubjectMapper;

/** Registers a portal in a realm, or says why not before anything is written. */
final class Registration {
    private static final String NOTHING_CHANGED = ". Nothing was changed";

    private final RealmAdminRest realm;
    private final NewPortal portal;
    private final List<JsonNode> clients = new ArrayList<>();

    Registration(RealmAdminRest realm, NewPortal portal) {
        this.realm = realm;
        this.portal = portal;
        realm.forEach("/clients?search=false", clients::add);
    }

    RegisteredPortal register() {
        refuseWhatIsThere();
        refuseUnknownScopes();
        var client = portal.client(salt());
        refuseFaults(client);
        var id = realm.post("/clients", client);
        var secret =
                realm.get("/clients/" + id + "/client-secret").path("value").asText();
        return new RegisteredPortal(realm.issuer(), portal, secret);
    }

    private void refuseWhatIsThere() {
        if (clients.stream().anyMatch(client -> client.path("clientId").asText().equals(portal.name()))) {
            throw new OperatorException("There is a client " + portal.name() + " already" + NOTHING_CHANGED);
        }
    }

    private void refuseUnknownScopes() {
        var known = list(realm.get("/client-scopes"))
                .map(scope -> scope.path("name").asText())
                .toList();
        var unknown = portal.scopesToAskFor().stream()
                .filter(scope -> !known.contains(scope))
                .toList();
        if (!unknown.isEmpty()) {
            throw new OperatorException(
                    "The realm has no client scope " + String.join(", ", unknown) + NOTHING_CHANGED);
        }
    }

    private void refuseFaults(JsonNode client) {
        var loopbackAllowed = PortalJson.isLoopbackAllowed(realm.get("/client-policies/profiles"));
        var faults = PortalRule.faultsOf(PortalJson.settings(client), loopbackAllowed);
        if (!faults.isEmpty()) {
            throw new OperatorException(String.join("; ", faults) + NOTHING_CHANGED);
        }
    }

    /** Who joins a sector takes over its salt; who names none joins nobody. */
    private String salt() {
        var sector = portal.sector();
        var present = saltOf(sector.orElseGet(portal::name));
        if (sector.isEmpty() && present.isPresent()) {
            throw new OperatorException("Other portals have the sector " + portal.name()
                    + " already: name one with --sector" + NOTHING_CHANGED);
        }
        return present.orElseGet(RandomText::create);
    }

    private Optional<String> saltOf(String sector) {
        return clients.stream()
                .flatMap(client -> list(client.path("protocolMappers")))
                .filter(mapper -> mapper.path("protocolMapper").asText().equals(SubjectMapper.ID))
                .map(mapper -> mapper.path("config"))
                .filter(config -> config.path(SubjectMapper.SECTOR).asText().equals(sector))
                .map(config -> config.path(SubjectMapper.SALT).asText())
                .findFirst();
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
