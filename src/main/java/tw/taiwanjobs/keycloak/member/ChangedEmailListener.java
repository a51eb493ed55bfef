package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Where user names are names, the user name of a member of our own sign-up, its e-mail address, follows that: otherwise
 * the old address would stay the member's, and be taken for whoever has it next. A user name that was never the address
 * stays as it is written. In the transaction that changes the address, whoever does it; Keycloak (26.7) tells of it in an
 * event before it commits.
 */
final class ChangedEmailListener implements EventListenerProvider {

    /** Keycloak's admin REST API, {@code PUT users/{id}}. */
    private static final Pattern SAVED_BY_ADMINISTRATOR = Pattern.compile("users/([^/]+)");

    private static final String EMAIL_BEFORE =
            "select u.email from UserEntity u where u.id = :id and u.email is not null";

    private final KeycloakSession session;

    ChangedEmailListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.UPDATE_PROFILE || event.getType() == EventType.UPDATE_EMAIL) {
            follow(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        Matcher saved = SAVED_BY_ADMINISTRATOR.matcher(path == null ? "" : path);
        if (event.getOperationType() == OperationType.UPDATE && event.getError() == null && saved.matches()) {
            follow(event.getRealmId(), saved.group(1));
        }
    }

    private void follow(String realmId, String userId) {
        RealmModel realm = session.realms().getRealm(realmId);
        Optional.ofNullable(session.users().getUserById(realm, userId))
                .filter(member -> UserNames.areLoginNames(realm) && MemberStatus.ACTIVE.isOf(member))
                .filter(member -> isAnotherThanBefore(member) && isFree(realm, member.getEmail()))
                .ifPresent(member -> member.setUsername(member.getEmail()));
    }

    private boolean isAnotherThanBefore(UserModel member) {
        return member.getEmail() != null
                && !member.getEmail().equals(member.getUsername())
                && emailBefore(member.getId())
                        .filter(member.getUsername()::equals)
                        .isPresent();
    }

    private boolean isFree(RealmModel realm, String userName) {
        return session.users().getUserByUsername(realm, userName) == null;
    }

    /** As it is committed: seen from another transaction. */
    private Optional<String> emailBefore(String userId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                outside -> entities(outside)
                        .createQuery(EMAIL_BEFORE, String.class)
                        .setParameter("id", userId)
                        .getResultStream()
                        .findFirst());
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    @Override
    public void close() {}
}
