package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;

/**
 * User names as names to log in with: in a realm that does not make the e-mail address the user name. What is typed there
 * may be anything, a mistyped national ID too, so it is looked up past Keycloak's own code (26.7), which would note it.
 */
public final class UserNames {

    private static final String ID = "select u.id from UserEntity u where u.realmId = :realm and u.username = :name"
            + " and u.serviceAccountClientLink is null and not "
            + AttributeQuery.has(MemberStatus.ATTRIBUTE, "in :placeholders");
    /** Their user names are random. */
    private static final List<String> PLACEHOLDERS =
            List.of(MemberStatus.PENDING.attributeValue(), MemberStatus.LEGACY.attributeValue());

    private final RealmModel realm;
    private final EntityManager entities;

    private UserNames(RealmModel realm, EntityManager entities) {
        this.realm = realm;
        this.entities = entities;
    }

    static UserNames of(KeycloakSession session) {
        return new UserNames(
                session.getContext().getRealm(),
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public static boolean areLoginNames(RealmModel realm) {
        return !realm.isRegistrationEmailAsUsername();
    }

    /** The name by which a member is shown its account, and proposed to log in. */
    public static String account(RealmModel realm, UserModel member) {
        return areLoginNames(realm) || member.getEmail() == null ? member.getUsername() : member.getEmail();
    }

    /** Id of the member with this user name; one statement where user names are names, none elsewhere. */
    Optional<String> memberWith(LoginName name) {
        return areLoginNames(realm)
                ? entities.createQuery(ID, String.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("name", name.userName())
                        .setParameter("placeholders", PLACEHOLDERS)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }
}
