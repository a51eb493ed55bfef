package tw.taiwanjobs.keycloak.jobs;

import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** One job on one node, step by step. The place is kept in the transaction of the step that reached it. */
final class JobRun {

    private static final Logger LOG = Logger.getLogger(JobRun.class);

    /** What is to be done after a step. */
    enum Next {
        STEP,
        /** Nothing is left, or nothing that can be done. */
        REST,
        /** Another node is at it. */
        LEAVE
    }

    private final KeycloakSessionFactory factory;
    private final RowJob job;
    private final String node;
    private final int rows;

    JobRun(KeycloakSessionFactory factory, RowJob job, String node, int rows) {
        this.factory = factory;
        this.job = job;
        this.node = node;
        this.rows = rows;
    }

    Next step() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> job.goal(session).map(goal -> step(session, goal)).orElse(Next.REST));
    }

    /** Leaves it to any node to go on. */
    void release() {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> JobRow.lock(session, job.getId())
                        .filter(row -> row.isOf(node))
                        .ifPresent(JobEntity::release));
    }

    private Next step(KeycloakSession session, String goal) {
        Instant now = ServerTime.now();
        Optional<JobEntity> known = JobRow.lock(session, job.getId());
        if (known.filter(row -> row.isTakenFrom(node, now)).isPresent()) {
            return Next.LEAVE;
        }
        if (known.filter(row -> row.isDoneWith(goal)).isPresent() && job.left(session) == 0) {
            job.finish(session);
            return Next.REST;
        }
        JobEntity row = known.filter(same -> same.isRunningFor(goal)).orElseGet(() -> begin(session, known, goal, now));
        Optional<JobStep> step = job.step(session, row.lastKey(), rows);
        step.ifPresent(done -> row.advance(done, node, now));
        return step.isPresent() ? Next.STEP : endOfPass(session, row, goal, now);
    }

    private JobEntity begin(KeycloakSession session, Optional<JobEntity> known, String goal, Instant now) {
        long left = job.left(session);
        if (left > 0) {
            LOG.infof("Job %s begins: %s, %d rows", job.getId(), goal, left);
        }
        known.ifPresent(row -> row.begin(goal, left, now));
        return known.orElseGet(() -> JobRow.add(session, new JobEntity(job.getId(), goal, left, now)));
    }

    private Next endOfPass(KeycloakSession session, JobEntity row, String goal, Instant now) {
        long left = job.left(session);
        if (left == 0) {
            job.finish(session);
            row.end(JobState.DONE, 0, now);
            LOG.infof("Job %s is done: %s, %d rows", job.getId(), goal, row.changed());
            return Next.REST;
        }
        if (row.hasChangedInPass()) {
            row.pass(left);
            return Next.STEP;
        }
        row.end(JobState.STUCK, left, now);
        LOG.warnf("Job %s is stuck: %s, %d rows cannot be changed", job.getId(), goal, left);
        return Next.REST;
    }
}
