package tw.taiwanjobs.keycloak.jobs;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;

/**
 * Rows of all realms that have to be changed once, while everybody works with them. {@link JobsTask} does it step by step,
 * each in a transaction of its own, on one node at a time. Stateless, so its own factory.
 */
public interface RowJob extends StatelessFactory<RowJob> {

    /** What there is to do, in words for an administrator; empty if nothing can be. Asked often: it counts no rows. */
    Optional<String> goal(KeycloakSession session);

    /** Rows that have to be changed. */
    long left(KeycloakSession session);

    /**
     * Changes the next rows, in the order of their keys. Somebody else may change or delete each of them meanwhile.
     *
     * @param after key of the last row of the step before; empty for the first
     * @return empty if there are none
     */
    Optional<JobStep> step(KeycloakSession session, String after, int rows);

    /** When none is left; again whenever that is found. */
    default void finish(KeycloakSession session) {}

    @Override
    default RowJob create(KeycloakSession session) {
        return this;
    }
}
