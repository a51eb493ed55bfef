package tw.taiwanjobs.keycloak.account;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.UserConsentManager;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.web.PortalName;
import tw.taiwanjobs.keycloak.portal.domain.ClientSettings;

/**
 * What a portal has of a member: a consent, a login, or the right to go on without one (Keycloak's offline token).
 *
 * @param loggedIn whether the member is logged in there in some browser
 * @param offline whether it may ask for the member's data when nobody is logged in
 */
record PortalAccess(ClientModel portal, Optional<UserConsentModel> consent, boolean loggedIn, boolean offline) {

    static List<PortalAccess> of(MemberVisit visit) {
        List<UserConsentModel> consents = UserConsentManager.getConsentsStream(
                        visit.session(), visit.realm(), visit.member())
                .toList();
        Set<ClientModel> loggedIn =
                clients(visit.session().sessions().getUserSessionsStream(visit.realm(), visit.member()));
        Set<ClientModel> offline =
                clients(visit.session().sessions().getOfflineUserSessionsStream(visit.realm(), visit.member()));
        Set<ClientModel> portals = new HashSet<>(loggedIn);
        portals.addAll(offline);
        consents.stream().map(UserConsentModel::getClient).forEach(portals::add);
        return portals.stream()
                .filter(portal -> !ClientSettings.isOfTheServer(portal.getClientId()))
                .map(portal -> new PortalAccess(
                        portal,
                        consents.stream()
                                .filter(consent -> consent.getClient().equals(portal))
                                .findFirst(),
                        loggedIn.contains(portal),
                        offline.contains(portal)))
                .sorted(Comparator.comparing(PortalAccess::name))
                .toList();
    }

    private static Set<ClientModel> clients(Stream<UserSessionModel> sessions) {
        return sessions.flatMap(session -> session.getAuthenticatedClientSessions().values().stream())
                .map(AuthenticatedClientSessionModel::getClient)
                .collect(Collectors.toSet());
    }

    String name() {
        return PortalName.of(portal);
    }

    /** Texts of what the member has allowed, as the page consent had them. */
    List<String> allowed() {
        return consent.stream()
                .flatMap(given -> given.getGrantedClientScopes().stream())
                .filter(ClientScopeModel::isDisplayOnConsentScreen)
                .map(ClientScopeModel::getConsentScreenText)
                .toList();
    }

    /** As Keycloak's account REST API does it, which leaves the logins alone where there was no consent: here they end too. */
    void withdraw(MemberVisit visit) {
        UserConsentManager.revokeConsentToClient(visit.session(), portal, visit.member());
        if (consent.isEmpty()) {
            AuthenticationManager.backchannelLogoutUserFromClient(
                    visit.session(),
                    visit.realm(),
                    visit.member(),
                    portal,
                    visit.session().getContext().getUri(),
                    visit.session().getContext().getRequestHeaders());
        }
        MemberEvents.accessWithdrawn(visit.event(), portal.getClientId());
    }
}
