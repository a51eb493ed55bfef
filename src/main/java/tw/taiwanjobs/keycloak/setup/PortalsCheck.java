package tw.taiwanjobs.keycloak.setup;

import java.util.ArrayList;
import java.util.List;
import tw.taiwanjobs.keycloak.portal.PortalJson;
import tw.taiwanjobs.keycloak.portal.domain.PortalRule;

/** Portals that do not fit the rules: there before the client policy was, or changed past it. */
final class PortalsCheck implements RealmCheck {

    @Override
    public List<Finding> findings(PresentRealm realm) {
        var loopbackAllowed = PortalJson.isLoopbackAllowed(realm.clientProfiles());
        var findings = new ArrayList<Finding>();
        RealmFile.list(realm.clients())
                .map(PortalJson::settings)
                .forEach(client -> PortalRule.faultsOf(client, loopbackAllowed)
                        .forEach(fault -> findings.add(Finding.toMend("client " + client.clientId(), fault))));
        if (!realm.settings().path("revokeRefreshToken").asBoolean()) {
            findings.add(Finding.toMend(
                    "revokeRefreshToken",
                    "a stolen refresh token goes on: Realm settings, Tokens, switch Revoke Refresh Token on when no"
                            + " portal uses one twice"));
        }
        return findings;
    }
}
