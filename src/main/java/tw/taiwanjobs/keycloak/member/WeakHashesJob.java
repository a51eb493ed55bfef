package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.jobs.JobStep;
import tw.taiwanjobs.keycloak.jobs.RowJob;
import tw.taiwanjobs.keycloak.password.OldHashProvider;
import tw.taiwanjobs.keycloak.password.WrapWeakHashesPasswordPolicyProviderFactory;
import tw.taiwanjobs.keycloak.password.WrappedHash;

/** Puts the weak hashes of the old system under today's, in the realms that ask for it; in Keycloak's own table (26.7). */
public final class WeakHashesJob implements RowJob {

    private static final String WEAK =
            " from CredentialEntity c where c.type in ('password', 'password-history') and c.user.realmId in :realms"
                    + " and c.credentialData like :old and c.secretData not like :bcrypt and c.secretData not like :argon2"
                    + " and c.secretData not like :scrypt";

    @Override
    public String getId() {
        return "weak-hashes";
    }

    @Override
    public Optional<String> goal(KeycloakSession session) {
        List<String> names = realms(session).stream().map(RealmModel::getName).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("wrap weak password hashes of " + names.size() + " realms");
    }

    @Override
    public long left(KeycloakSession session) {
        return weak(session, "select count(*)" + WEAK, Long.class).getSingleResult();
    }

    @Override
    public Optional<JobStep> step(KeycloakSession session, String after, int rows) {
        List<Object[]> batch = weak(
                        session,
                        "select c.id, c.user.realmId, c.secretData" + WEAK + " and c.id > :after order by c.id",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
        // All hashes first: a row that is written stays locked until the end of the step.
        List<Wrapped> wrapped =
                batch.stream().flatMap(row -> wrap(session, row).stream()).toList();
        int changed = wrapped.stream().mapToInt(row -> replace(session, row)).sum();
        return batch.isEmpty()
                ? Optional.empty()
                : Optional.of(new JobStep((String) batch.get(batch.size() - 1)[0], changed));
    }

    private static Optional<Wrapped> wrap(KeycloakSession session, Object[] row) {
        RealmModel realm = session.realms().getRealm((String) row[1]);
        String secretData = (String) row[2];
        return new WrappedHash(session, realm.getPasswordPolicy())
                .wrap(secretData)
                .map(stored -> new Wrapped((String) row[0], secretData, stored));
    }

    /** Unless a login or a new password has changed it meanwhile. */
    private static int replace(KeycloakSession session, Wrapped row) {
        return entities(session)
                .createQuery("update CredentialEntity set secretData = :secret, credentialData = :data"
                        + " where id = :id and secretData = :old")
                .setParameter("secret", row.stored().secretData())
                .setParameter("data", row.stored().credentialData())
                .setParameter("id", row.id())
                .setParameter("old", row.secretData())
                .executeUpdate();
    }

    /** A credential that has been read, and what is to stand in its place. */
    private record Wrapped(String id, String secretData, WrappedHash.Stored stored) {

        @Override
        public String toString() {
            return "Wrapped[" + id + "]";
        }
    }

    private static <T> TypedQuery<T> weak(KeycloakSession session, String query, Class<T> type) {
        return entities(session)
                .createQuery(query, type)
                .setParameter(
                        "realms",
                        realms(session).stream().map(RealmModel::getId).toList())
                .setParameter("old", "%\"" + OldHashProvider.ID + "\"%")
                .setParameter("bcrypt", value("$2"))
                .setParameter("argon2", value("$argon2"))
                .setParameter("scrypt", value("$scrypt$"));
    }

    private static String value(String beginning) {
        return "%\"value\":\"" + beginning + "%";
    }

    private static List<RealmModel> realms(KeycloakSession session) {
        return session.realms()
                .getRealmsStream()
                .filter(WrapWeakHashesPasswordPolicyProviderFactory::isAskedForBy)
                .toList();
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
