package tw.taiwanjobs.keycloak.lockout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;

/**
 * What wrong passwords keep a member from, for who helps.
 *
 * @param ways that are closed: {@code account}, {@code user-name}, {@code number} for a name that has failed too often, {@code
 *     browser} for a known browser that has; none where the member was locked in the old system, or all names together have failed
 * @param since the last wrong password, where it is known
 */
public record LockOfMember(List<String> ways, Optional<Instant> since) {

    static final String BROWSER = "browser";

    /** Empty for who is not locked, and where the realm counts nothing. */
    public static Optional<LockOfMember> of(KeycloakSession session, UserModel member) {
        RealmModel realm = session.getContext().getRealm();
        int max = realm.getFailureFactor();
        if (!realm.isBruteForceProtected() || max <= 0) {
            return Optional.empty();
        }
        List<String> ways = Stream.concat(names(session, member, max), browsers(session, member, max))
                .toList();
        return ways.isEmpty() && !Lock.isImposed(session, member.getId())
                ? Optional.empty()
                : Optional.of(new LockOfMember(ways, lastFailure(session, realm, member)));
    }

    private static Stream<String> names(KeycloakSession session, UserModel member, int max) {
        LoginNames names = LoginNames.of(session);
        return CountedName.allOf(member.getId()).stream()
                .filter(name -> names.looksLocked(name, max, ServerTime.now()))
                .map(CountedName::typed);
    }

    private static Stream<String> browsers(KeycloakSession session, UserModel member, int max) {
        return KnownDevices.of(session).anyLooksLocked(member.getId(), max) ? Stream.of(BROWSER) : Stream.empty();
    }

    private static Optional<Instant> lastFailure(KeycloakSession session, RealmModel realm, UserModel member) {
        return Optional.ofNullable(session.loginFailures().getUserLoginFailure(realm, member.getId()))
                .map(UserLoginFailureModel::getLastFailure)
                .filter(millis -> millis > 0)
                .map(Instant::ofEpochMilli);
    }
}
