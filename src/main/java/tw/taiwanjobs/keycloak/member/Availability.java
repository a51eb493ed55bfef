package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** Whether an account or an ID belongs to a member already; pending sign-ups do not count (S2.8, S2.10). */
public final class Availability {

    /** In Keycloak's tables (26.7). */
    private static final String OTHERS_WHO_SHOW =
            "select u.id from UserEntity u where u.realmId = :realm and u.id <> :self"
                    + " and " + AttributeQuery.has(MemberAttributes.NATIONAL_ID_MASKED, "= :masked")
                    + " and " + AttributeQuery.has(MemberAttributes.BIRTHDATE, "= :birthdate")
                    + " and not " + AttributeQuery.has(MemberStatus.ATTRIBUTE, "= :pending");

    private final KeycloakSession session;

    public Availability(KeycloakSession session) {
        this.session = session;
    }

    /** @param email account in lower case */
    public boolean isAccountTaken(String email) {
        return MemberByName.of(session).accountHolder(email).isPresent();
    }

    public boolean isNumberTaken(IdentityNumber number) {
        return IdentityNumbers.of(session).memberWith(number).isPresent();
    }

    /**
     * Whether somebody else shows this masked number and this birth date and has no number, as after an import into
     * another server: the number is theirs all the same, and nobody shall have two accounts. Whoever asks for the answer
     * has proved a mailbox or a password: it tells that the birth date is the same.
     *
     * @param userId who wants the number
     * @param birthdate {@code YYYY-MM-DD}
     */
    public boolean isNumberOfWhoLostIt(String userId, IdentityNumber number, String birthdate) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        IdentityNumbers numbers = IdentityNumbers.of(session);
        return entities.createQuery(OTHERS_WHO_SHOW, String.class)
                .setParameter("realm", session.getContext().getRealm().getId())
                .setParameter("self", userId)
                .setParameter("masked", number.masked())
                .setParameter("birthdate", birthdate)
                .setParameter("pending", MemberStatus.PENDING.attributeValue())
                .getResultStream()
                .anyMatch(other -> numbers.of(other).isEmpty());
    }
}
