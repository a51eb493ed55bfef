package tw.taiwanjobs.keycloak.link;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import tw.taiwanjobs.keycloak.member.MemberRow;

/**
 * Table of the mailed links; each call belongs to the caller's transaction. Whoever writes has called {@link #lock}
 * before.
 */
final class MailedLinks {

    /** Strangers may have links mailed to one address as often as the limits let them. */
    private static final int MOST_MEMBERS = 500;

    private final KeycloakSession session;
    private final EntityManager entities;
    private final String realmId;

    private MailedLinks(KeycloakSession session) {
        this.session = session;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    static MailedLinks of(KeycloakSession session) {
        return new MailedLinks(session);
    }

    Optional<MailedLink> withId(String id) {
        return entities.createQuery("from MailedLinkEntity where id = :id and realmId = :realm", MailedLinkEntity.class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .getResultStream()
                .findFirst()
                .map(MailedLinkEntity::link);
    }

    Optional<MailedLink> find(String userId, LinkPurpose purpose) {
        return row(userId, purpose).map(MailedLinkEntity::link);
    }

    /** Of all purposes. */
    List<MailedLink> all(String userId) {
        return entities.createQuery(
                        "from MailedLinkEntity where userId = :user order by expiresAtSeconds", MailedLinkEntity.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(MailedLinkEntity::link)
                .toList();
    }

    /** Ids of members of the realm. */
    Set<String> membersWithOpen(String address, Instant now) {
        return new HashSet<>(entities.createQuery(
                        "select userId from MailedLinkEntity where realmId = :realm and address = :address"
                                + " and expiresAtSeconds > :now and usedGeneration < generation",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("address", address)
                .setParameter("now", now.getEpochSecond())
                .setMaxResults(MOST_MEMBERS)
                .getResultList());
    }

    /**
     * That of one purpose, with the member locked until the end of the transaction: by the row in Keycloak's own table, because here
     * there may be none yet.
     *
     * @throws ModelException if the member is gone, for whom no link shall be made
     */
    Optional<MailedLink> lock(String userId, LinkPurpose purpose) {
        if (!MemberRow.lock(session, userId)) {
            throw new ModelException("The member of a link is gone");
        }
        Optional<MailedLinkEntity> row = row(userId, purpose);
        row.ifPresent(entities::refresh);
        return row.map(MailedLinkEntity::link);
    }

    /** Counts a new mail, whose link lives until the given time; older links of this purpose are dead. */
    MailedLink renew(String userId, LinkPurpose purpose, String address, String clientId, Instant expiry) {
        MailedLinkEntity row = row(userId, purpose)
                .orElseGet(() -> new MailedLinkEntity(LinkToken.newId(), realmId, userId, purpose.id()));
        row.renew(address, clientId, expiry);
        entities.persist(row);
        return row.link();
    }

    /** Uses up all links of this purpose that the member has been mailed. */
    void use(String userId, LinkPurpose purpose, Instant now) {
        row(userId, purpose).orElseThrow().use(now);
    }

    /** The newest link ends then, sooner or later than it would have. */
    MailedLink endAt(String userId, LinkPurpose purpose, Instant end) {
        MailedLinkEntity row = row(userId, purpose).orElseThrow();
        row.endAt(end);
        return row.link();
    }

    private Optional<MailedLinkEntity> row(String userId, LinkPurpose purpose) {
        return entities.createQuery(
                        "from MailedLinkEntity where userId = :user and purpose = :purpose", MailedLinkEntity.class)
                .setParameter("user", userId)
                .setParameter("purpose", purpose.id())
                .getResultStream()
                .findFirst();
    }
}
