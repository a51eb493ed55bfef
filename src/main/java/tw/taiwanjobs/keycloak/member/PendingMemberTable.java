package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.documents.Acceptance;

/** Table of the sign-ups whose link has not been used; each call belongs to the caller's transaction. */
final class PendingMemberTable {

    /** Strangers may sign up with one address as often as they like; its owner gets few mails. */
    private static final int WITH_ONE_EMAIL = 3;

    private final EntityManager entities;

    private PendingMemberTable(EntityManager entities) {
        this.entities = entities;
    }

    public static PendingMemberTable of(KeycloakSession session) {
        return new PendingMemberTable(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public void add(RealmModel realm, PendingMember signUp, Optional<Acceptance> acceptance) {
        entities.persist(new PendingMemberEntity(realm.getId(), signUp, acceptance));
    }

    public Optional<PendingMember> find(String userId) {
        return row(userId).map(PendingMemberEntity::signUp);
    }

    /** Finds the sign-up and locks its row until the end of the transaction. */
    public Optional<PendingMember> lock(String userId) {
        return lockedRow(userId).map(PendingMemberEntity::signUp);
    }

    public Optional<Acceptance> acceptance(String userId) {
        return row(userId).orElseThrow().acceptance();
    }

    /** Gives the sign-up time until then. */
    public void extend(String userId, Instant expiry) {
        lockedRow(userId).ifPresent(row -> row.extend(expiry));
    }

    /** From now on this is the account asked for. */
    public void readdress(String userId, String email) {
        lockedRow(userId).ifPresent(row -> row.readdress(email));
    }

    public void remove(String userId) {
        row(userId).ifPresent(entities::remove);
    }

    /** The newest sign-ups of a realm with this address. */
    public List<PendingMember> withEmail(RealmModel realm, EmailAddress email) {
        return entities.createQuery(
                        "from PendingMemberEntity where realmId = :realm and email = :email order by expiresAtSeconds desc",
                        PendingMemberEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("email", email.value())
                .setMaxResults(WITH_ONE_EMAIL)
                .getResultStream()
                .map(PendingMemberEntity::signUp)
                .toList();
    }

    /**
     * Members of a realm whose time is over, in the order of their ids.
     *
     * @param after id after which to go on; empty to begin
     */
    List<String> expired(RealmModel realm, Instant now, String after, int max) {
        return entities.createQuery(
                        "select userId from PendingMemberEntity where realmId = :realm and expiresAtSeconds <= :now"
                                + " and userId > :after order by userId",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("now", now.getEpochSecond())
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    private Optional<PendingMemberEntity> row(String userId) {
        return Optional.ofNullable(entities.find(PendingMemberEntity.class, userId));
    }

    private Optional<PendingMemberEntity> lockedRow(String userId) {
        return Optional.ofNullable(entities.find(PendingMemberEntity.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }
}
