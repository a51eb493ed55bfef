package tw.taiwanjobs.keycloak.lockout;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.member.MemberByName;

/**
 * Wrong passwords of members, in the table of Keycloak's own login failures (26.7), so that console and admin API show
 * and lift the lock. Each call belongs to the caller's transaction.
 */
final class MemberFailures {

    /** Second at which a lock ends that only a new password or an administrator lifts. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final String OF_MEMBER = " where realmId = :realm and userId = :user";
    /**
     * One statement, whether the member has a row already or not: a second one would make the answer slower, and the
     * answer's time tell which members have failed before.
     */
    private static final String CHARGE = "insert into LoginFailureEntity (realmId, userId, numFailures, lastFailure,"
            + " lastIPFailure, failedLoginNotBefore, numTemporaryLockouts, numSecondaryAuthFailures)"
            + " values (:realm, :user, 1, :millis, :address, 0, 0, 0)"
            + " on conflict (realmId, userId) do update set numFailures = numFailures + 1,"
            + " lastFailure = excluded.lastFailure, lastIPFailure = excluded.lastIPFailure"
            + " where numFailures < :max and failedLoginNotBefore < :never";

    /** All that Keycloak clears after a login, so that it finds nothing left to write. */
    private static final String SUCCEED = "update LoginFailureEntity set numFailures = 0, failedLoginNotBefore = 0,"
            + " numTemporaryLockouts = 0, lastFailure = 0, lastIPFailure = null"
            + OF_MEMBER;

    private static final String IMPOSE = "insert into LoginFailureEntity (realmId, userId, numFailures, lastFailure,"
            + " failedLoginNotBefore, numTemporaryLockouts, numSecondaryAuthFailures)"
            + " values (:realm, :user, 0, :millis, :never, 1, 0)"
            + " on conflict (realmId, userId) do update set failedLoginNotBefore = :never";

    private static final String LOCK = "update LoginFailureEntity set failedLoginNotBefore = :never,"
            + " numTemporaryLockouts = numTemporaryLockouts + 1" + OF_MEMBER
            + " and numFailures >= :failures and failedLoginNotBefore < :never";

    private final EntityManager entities;
    private final String realmId;

    private MemberFailures(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    static MemberFailures of(KeycloakSession session) {
        return new MemberFailures(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                session.getContext().getRealm().getId());
    }

    /**
     * Takes one of the attempts that the member has left.
     *
     * @param max failures in a row that lock the member
     * @param address where the attempt comes from, shown in the console
     * @return false if there is none left, or the member is locked
     * @throws RuntimeException a {@link tw.taiwanjobs.keycloak.common.spi.DuplicateRow} if the member's first attempt
     *     came twice at once: the same call in a new transaction succeeds
     */
    boolean charge(String userId, int max, String address, Instant now) {
        return ofMember(CHARGE, userId)
                        .setParameter("millis", now.toEpochMilli())
                        .setParameter("address", address)
                        .setParameter("max", max)
                        .setParameter("never", (long) NEVER)
                        .executeUpdate()
                == 1;
    }

    /**
     * For a name of nobody, in place of {@link #charge} and of {@link #lock}: goes to the database as they do,
     * and finds no row to change.
     */
    void touchNobody() {
        succeed(MemberByName.NOBODY);
    }

    void succeed(String userId) {
        ofMember(SUCCEED, userId).executeUpdate();
    }

    /**
     * Locks the member for ever.
     *
     * @param failures that the member has at least, or is not locked
     * @return true if the lock fell just now, for exactly one caller
     */
    boolean lock(String userId, int failures) {
        return ofMember(LOCK, userId)
                        .setParameter("never", (long) NEVER)
                        .setParameter("failures", failures)
                        .executeUpdate()
                == 1;
    }

    /** Locks the member for ever, whatever has failed. */
    void impose(String userId, Instant now) {
        ofMember(IMPOSE, userId)
                .setParameter("millis", now.toEpochMilli())
                .setParameter("never", (long) NEVER)
                .executeUpdate();
    }

    private Query ofMember(String statement, String userId) {
        return entities.createQuery(statement).setParameter("realm", realmId).setParameter("user", userId);
    }
}
