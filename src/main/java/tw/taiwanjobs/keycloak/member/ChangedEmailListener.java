package tw.taiwanjobs.keycloak.member;

import java.util.Optional;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Where user names are names, the user name of a member of our own sign-up, its e-mail address, follows that: otherwise
 * the old address would stay the member's, and be taken for whoever has it next. A user name that was never the address
 * stays as it is written. In the transaction that changes the address, whoever does it; Keycloak (26.7) tells of it in an
 * event before it commits.
 */
final class ChangedEmailListener implements EventListenerProvider {

    private final KeycloakSession session;

    ChangedEmailListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.UPDATE_PROFILE || event.getType() == EventType.UPDATE_EMAIL) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            Optional.ofNullable(session.users().getUserById(realm, event.getUserId()))
                    .ifPresent(member -> follow(realm, member));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        AdministratorsAct.SAVED
                .member(session, event)
                .ifPresent(member -> follow(session.realms().getRealm(event.getRealmId()), member));
    }

    private void follow(RealmModel realm, UserModel member) {
        if (UserNames.areLoginNames(realm)
                && MemberStatus.ACTIVE.isOf(member)
                && isAnotherThanBefore(member)
                && isFree(realm, member.getEmail())) {
            member.setUsername(member.getEmail());
        }
    }

    private boolean isAnotherThanBefore(UserModel member) {
        return member.getEmail() != null
                && !member.getEmail().equals(member.getUsername())
                && NamesBefore.of(session, member)
                        .map(NamesBefore::email)
                        .filter(member.getUsername()::equals)
                        .isPresent();
    }

    private boolean isFree(RealmModel realm, String userName) {
        return session.users().getUserByUsername(realm, userName) == null;
    }

    @Override
    public void close() {}
}
