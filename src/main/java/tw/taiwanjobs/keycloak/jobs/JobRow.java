package tw.taiwanjobs.keycloak.jobs;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Table of the jobs; each call belongs to the caller's transaction. */
final class JobRow {

    private JobRow() {}

    static Optional<JobEntity> find(KeycloakSession session, String id) {
        return Optional.ofNullable(entities(session).find(JobEntity.class, id));
    }

    /** Until the end of the transaction nobody else does a step of the job. */
    static Optional<JobEntity> lock(KeycloakSession session, String id) {
        return Optional.ofNullable(entities(session).find(JobEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    static JobEntity add(KeycloakSession session, JobEntity row) {
        entities(session).persist(row);
        entities(session).flush();
        return row;
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
