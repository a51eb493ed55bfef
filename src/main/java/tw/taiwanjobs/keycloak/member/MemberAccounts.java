package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/**
 * Finds accounts by number and birth date in Keycloak's tables (26.7). Two statements for whatever is asked, past
 * Keycloak's cache of users: what they cost does not depend on whether there is such a member or what is wrong.
 */
public final class MemberAccounts {

    private static final String ACCOUNT = "select u.email from UserEntity u where u.id = :id and u.realmId = :realm"
            + " and u.enabled = true and u.emailVerified = true and u.email is not null and not "
            + AttributeQuery.has(MemberStatus.ATTRIBUTE, "<> :status")
            + " and "
            + AttributeQuery.has(MemberAttributes.BIRTHDATE, "= :birthdate");

    private final KeycloakSession session;
    private final EntityManager entities;

    private MemberAccounts(KeycloakSession session) {
        this.session = session;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    public static MemberAccounts of(KeycloakSession session) {
        return new MemberAccounts(session);
    }

    /** The member, active or without a status, with a verified address who has exactly this number and this birth date. */
    public Optional<MemberAccount> find(IdentityNumber number, BirthDate birthDate) {
        RealmModel realm = session.getContext().getRealm();
        String id = IdentityNumbers.of(session)
                .memberWith(number)
                .orElseGet(() -> UUID.randomUUID().toString());
        return entities.createQuery(ACCOUNT, String.class)
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .setParameter("status", MemberStatus.ACTIVE.attributeValue())
                .setParameter("birthdate", birthDate.date().toString())
                .getResultStream()
                .findFirst()
                .map(email -> new MemberAccount(id, email));
    }

    /** How many active members of the realm have none. */
    public long activeWithoutNumber() {
        return IdentityNumbers.of(session).membersWithout(MemberStatus.ATTRIBUTE, MemberStatus.ACTIVE.attributeValue());
    }

    /** A member and its account. */
    public record MemberAccount(String userId, String email) {

        @Override
        public String toString() {
            return "MemberAccount[" + userId + "]";
        }
    }
}
