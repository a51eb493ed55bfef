package tw.taiwanjobs.keycloak.lockout.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.loginfailures.jpa.LoginFailureEntity;
import org.keycloak.loginfailures.jpa.LoginFailureKey;
import org.keycloak.models.KeycloakSession;

/**
 * Wrong passwords of members, in the table of Keycloak's own login failures (26.7), so that console and admin API show
 * and lift the lock. Each call belongs to the caller's transaction.
 */
public final class MemberFailures {

    /** Second at which a lock ends that only a new password or an administrator lifts. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final String OF_MEMBER = " where realmId = :realm and userId = :user";
    private static final String CHARGE = "update LoginFailureEntity set numFailures = numFailures + 1,"
            + " lastFailure = :millis, lastIPFailure = :address" + OF_MEMBER + " and numFailures < :max";
    private static final String INSERT = "insertLoginFailure";
    private static final String SUCCEED =
            "update LoginFailureEntity set numFailures = 0, failedLoginNotBefore = 0" + OF_MEMBER;
    private static final String LOCK = "update LoginFailureEntity set failedLoginNotBefore = :never,"
            + " numTemporaryLockouts = numTemporaryLockouts + 1" + OF_MEMBER
            + " and numFailures >= :max and failedLoginNotBefore < :never";

    private final EntityManager entities;
    private final String realmId;

    private MemberFailures(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    public static MemberFailures of(KeycloakSession session) {
        return new MemberFailures(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                session.getContext().getRealm().getId());
    }

    /**
     * Takes one of the attempts that the member has left.
     *
     * @param max failures in a row that lock the member
     * @param address where the attempt comes from, shown in the console
     * @return false if there is none left
     * @throws RuntimeException a {@link tw.taiwanjobs.keycloak.common.store.DuplicateRow} if the member's first attempt
     *     came twice at once: the same call in a new transaction succeeds
     */
    public boolean charge(String userId, int max, String address, Instant now) {
        return chargeRow(userId, max, address, now) || insertIfMissing(userId) && chargeRow(userId, max, address, now);
    }

    public void succeed(String userId) {
        ofMember(SUCCEED, userId).executeUpdate();
    }

    /**
     * Locks the member for ever if no attempt is left.
     *
     * @return true if the lock fell just now, for exactly one caller
     */
    public boolean lockIfUsedUp(String userId, int max) {
        return ofMember(LOCK, userId)
                        .setParameter("never", (long) NEVER)
                        .setParameter("max", max)
                        .executeUpdate()
                == 1;
    }

    private boolean chargeRow(String userId, int max, String address, Instant now) {
        return ofMember(CHARGE, userId)
                        .setParameter("millis", now.toEpochMilli())
                        .setParameter("address", address)
                        .setParameter("max", max)
                        .executeUpdate()
                == 1;
    }

    /** Looks first: on H2 the "on conflict" of Keycloak's query fails where the row exists. */
    private boolean insertIfMissing(String userId) {
        return entities.find(LoginFailureEntity.class, new LoginFailureKey(realmId, userId)) == null
                && ofMember(entities.createNamedQuery(INSERT), "realmId", "userId", userId)
                                .executeUpdate()
                        == 1;
    }

    private Query ofMember(String statement, String userId) {
        return ofMember(entities.createQuery(statement), "realm", "user", userId);
    }

    private Query ofMember(Query query, String realmParameter, String userParameter, String userId) {
        return query.setParameter(realmParameter, realmId).setParameter(userParameter, userId);
    }
}
