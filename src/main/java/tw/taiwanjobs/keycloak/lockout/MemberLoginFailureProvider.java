package tw.taiwanjobs.keycloak.lockout;

import java.util.stream.Stream;
import org.keycloak.loginfailures.jpa.JpaUserLoginFailureProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** Lifts a member's lock together with what was counted under the names that the member logs in with. */
@ReplacesKeycloak("Keycloak 26.7 knows no names: a member unlocked by an administrator would still read 'locked'")
final class MemberLoginFailureProvider extends JpaUserLoginFailureProvider {

    private final KeycloakSession session;

    MemberLoginFailureProvider(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public UserLoginFailureModel getUserLoginFailure(RealmModel realm, String userId) {
        UserLoginFailureModel failures = super.getUserLoginFailure(realm, userId);
        boolean locked = failures != null && failures.getFailedLoginNotBefore() == MemberFailures.NEVER;
        return locked ? new LockedMember(session, realm, userId) : failures;
    }

    @Override
    public void removeUserLoginFailure(RealmModel realm, String userId) {
        UserModel member = session.users().getUserById(realm, userId);
        if (member != null) {
            namesOf(member).forEach(LoginNames.of(session)::clear);
        }
        KnownDevices.of(session).clearFailures(userId);
        super.removeUserLoginFailure(realm, userId);
    }

    @Override
    public void removeAllUserLoginFailures(RealmModel realm) {
        LoginNames.of(session).clearAll();
        super.removeAllUserLoginFailures(realm);
    }

    private Stream<String> namesOf(UserModel member) {
        Stream<String> number = IdentityNumbers.of(session).of(member.getId()).map(IdentityNumber::value).stream();
        return Stream.concat(Stream.of(member.getUsername()), number);
    }
}
