package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/**
 * Who is found by what a help desk is told, pending members too: in Keycloak's tables (26.7), each question by an index. Ids
 * of members of the context's realm; of more than {@link #MOST} with the same value some are left out, and on PostgreSQL of more
 * than {@link #MOST_NAMED} with the same part of a name.
 */
public final class MemberSearch {

    /** More than share a telephone or a mailbox. */
    static final int MOST = 500;

    /** More pages than anybody turns; whoever asks for a part that more have has to name more of it. */
    private static final int MOST_NAMED = 5_000;

    private static final String WITH_USER_NAME =
            "select u.id from UserEntity u where u.realmId = :realm and u.username = :address";
    private static final String WITH_EMAIL =
            "select u.id from UserEntity u where u.realmId = :realm and u.email = :address";
    private static final String PENDING_WITH_EMAIL =
            "select p.userId from PendingMemberEntity p where p.realmId = :realm and p.email = :address"
                    + " order by p.expiresAtSeconds desc";
    private static final String WITH_VALUE = "select a.user.id from UserAttributeEntity a where a.name = :name"
            + " and a.value = :value and a.user.realmId = :realm";
    private static final String PENDING_WHO_SHOW =
            "select p from PendingMemberEntity p, UserAttributeEntity a where p.realmId = :realm"
                    + " and a.user.id = p.userId and a.name = :name and a.value = :masked";
    private static final String NAMED = "select u.id from UserEntity u where u.realmId = :realm"
            + " and lower(u.firstName) like lower(:pattern) escape '!' order by u.firstName, u.id";
    /** The characters of a name are indexed there, so that few names are compared. */
    private static final String NAMED_IN_POSTGRESQL = "select id from (select id, first_name from {h-schema}user_entity"
            + " where realm_id = :realm"
            + " and regexp_split_to_array(lower(first_name), '') @> regexp_split_to_array(lower(cast(:part as text)), '')"
            + " and lower(first_name) like lower(:pattern) escape '!' limit " + MOST_NAMED
            + ") named order by first_name, id";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager entities;

    public MemberSearch(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Whoever has the number, and the pending sign-ups that were made with it: those are indexed by its masked form alone. */
    public Set<String> withNumber(IdentityNumber number) {
        IdentityNumbers numbers = IdentityNumbers.of(session);
        Set<String> found = new HashSet<>();
        numbers.memberWith(number).ifPresent(found::add);
        entities.createQuery(PENDING_WHO_SHOW, PendingMemberEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("name", MemberAttributes.NATIONAL_ID_MASKED)
                .setParameter("masked", number.masked())
                .setMaxResults(MOST)
                .getResultStream()
                .map(PendingMemberEntity::signUp)
                .filter(signUp -> numbers.decrypt(signUp.userId(), signUp.numberCiphertext())
                        .equals(number))
                .forEach(signUp -> found.add(signUp.userId()));
        return found;
    }

    /** By account, e-mail address, address asked for at sign-up, and that of the old system. */
    public Set<String> withAddress(EmailAddress address) {
        Set<String> found = new HashSet<>();
        for (String query : List.of(WITH_USER_NAME, WITH_EMAIL, PENDING_WITH_EMAIL)) {
            found.addAll(entities.createQuery(query, String.class)
                    .setParameter("realm", realm.getId())
                    .setParameter("address", address.value())
                    .setMaxResults(MOST)
                    .getResultList());
        }
        found.addAll(withValue(MemberAttributes.LEGACY_EMAIL, address.value()));
        return found;
    }

    /** @param values of attributes, all of which a member has exactly */
    public Set<String> withAttributes(Map<String, String> values) {
        List<Set<String>> found = values.entrySet().stream()
                .map(wanted -> withValue(wanted.getKey(), wanted.getValue()))
                .toList();
        Set<String> all = new HashSet<>(found.get(0));
        found.forEach(all::retainAll);
        return all;
    }

    /**
     * By a part of the name, in the order of names and ids.
     *
     * @param first how many are passed over
     */
    public List<String> named(String part, int first, int max) {
        TypedQuery<String> query = isPostgresql()
                ? entities.unwrap(Session.class)
                        .createNativeQuery(NAMED_IN_POSTGRESQL, String.class)
                        .setParameter("part", part)
                : entities.createQuery(NAMED, String.class);
        return query.setParameter("realm", realm.getId())
                .setParameter("pattern", "%" + part.replaceAll("[!%_]", "!$0") + "%")
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** Whether {@link #named} would find this name by the part. */
    public static boolean isPart(String part, String name) {
        return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private boolean isPostgresql() {
        return entities.getEntityManagerFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
    }

    private Set<String> withValue(String attribute, String value) {
        return new HashSet<>(entities.createQuery(WITH_VALUE, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("name", attribute)
                .setParameter("value", value)
                .setMaxResults(MOST)
                .getResultList());
    }
}
