package tw.taiwanjobs.keycloak.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.device.DeviceActivityManager;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.account.DeviceRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.web.PortalName;
import tw.taiwanjobs.keycloak.portal.domain.ClientSettings;

/**
 * One login of a member: the session of a browser and, under the same id, what portals keep of it when the browser has logged out
 * (Keycloak's offline session).
 *
 * @param sessions the browser's first, where there is one
 */
record MemberLogin(List<UserSessionModel> sessions) {

    private static final String UNKNOWN = "Other";
    private static final String VERSION = "/.*";

    /** This browser's first, then the one that was used last. */
    static List<MemberLogin> of(MemberVisit visit) {
        return sessionsOf(visit)
                .collect(Collectors.groupingBy(UserSessionModel::getId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(MemberLogin::new)
                .sorted(Comparator.comparing((MemberLogin login) -> !login.isCurrent(visit))
                        .thenComparing(MemberLogin::lastAccess, Comparator.reverseOrder()))
                .toList();
    }

    private static Stream<UserSessionModel> sessionsOf(MemberVisit visit) {
        return Stream.concat(
                visit.session().sessions().getUserSessionsStream(visit.realm(), visit.member()),
                visit.session().sessions().getOfflineUserSessionsStream(visit.realm(), visit.member()));
    }

    String id() {
        return first().getId();
    }

    boolean isCurrent(MemberVisit visit) {
        return id().equals(visit.login().getId());
    }

    boolean isOffline() {
        return sessions.stream().anyMatch(UserSessionModel::isOffline);
    }

    Instant started() {
        return Instant.ofEpochSecond(first().getStarted());
    }

    Instant lastAccess() {
        return Instant.ofEpochSecond(sessions.stream()
                .mapToInt(UserSessionModel::getLastSessionRefresh)
                .max()
                .orElse(0));
    }

    String networkAddress() {
        return NetworkOfDevice.of(first().getIpAddress());
    }

    /** Empty where the browser did not say. */
    String browser() {
        return words(device().map(DeviceRepresentation::getBrowser)).replaceFirst(VERSION, "");
    }

    /** Empty where the browser did not say. */
    String system() {
        return words(device().map(DeviceRepresentation::getOs));
    }

    /** Names of the sites that the member is logged in to with it. */
    List<String> portals() {
        return sessions.stream()
                .map(UserSessionModel::getAuthenticatedClientSessions)
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(AuthenticatedClientSessionModel::getClient)
                .filter(client -> !ClientSettings.isOfTheServer(client.getClientId()))
                .map(PortalName::of)
                .distinct()
                .sorted()
                .toList();
    }

    /** Ends it here and at the portals, which Keycloak tells. */
    void end(MemberVisit visit) {
        sessions.forEach(session -> {
            MemberEvents.loggedOut(visit.event(), session);
            AuthenticationManager.backchannelLogout(visit.session(), session, true);
        });
    }

    private UserSessionModel first() {
        return sessions.get(0);
    }

    private Optional<DeviceRepresentation> device() {
        return sessions.stream()
                .map(DeviceActivityManager::getCurrentDevice)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String words(Optional<String> told) {
        return told.filter(text -> !text.startsWith(UNKNOWN)).orElse("");
    }
}
