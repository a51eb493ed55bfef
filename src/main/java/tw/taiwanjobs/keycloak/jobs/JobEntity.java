package tw.taiwanjobs.keycloak.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job's place, its figures, and the node that does it. Whoever does a step has the row locked. */
@Entity
@Table(name = "TWJ_JOB")
@SuppressWarnings("NullAway.Init")
public class JobEntity {

    /** The time after which another node takes over from one that has died. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final String NOBODY = "-";

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "GOAL", nullable = false, length = 255)
    private String goal;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", nullable = false, length = 16)
    private JobState state;

    @Column(name = "LAST_KEY", nullable = false, length = 64)
    private String lastKey;

    @Column(name = "CHANGED_ROWS", nullable = false)
    private long changed;

    @Column(name = "CHANGED_IN_PASS", nullable = false)
    private long changedInPass;

    @Column(name = "LEFT_ROWS", nullable = false)
    private long left;

    /** In seconds since 1970. */
    @Column(name = "STARTED_AT", nullable = false)
    private long startedAt;

    /** In seconds since 1970. */
    @Column(name = "ENDED_AT")
    private @Nullable Long endedAt;

    @Column(name = "NODE", nullable = false, length = 36)
    private String node;

    /** In seconds since 1970. */
    @Column(name = "LEASE_END", nullable = false)
    private long leaseEnd;

    protected JobEntity() {}

    JobEntity(String id, String goal, long left, Instant now) {
        this.id = id;
        this.node = NOBODY;
        begin(goal, left, now);
    }

    /** From the first row on. */
    final void begin(String newGoal, long rows, Instant now) {
        goal = newGoal;
        state = JobState.RUNNING;
        changed = 0;
        startedAt = now.getEpochSecond();
        endedAt = null;
        pass(rows);
    }

    /** Once more from the first row on. */
    final void pass(long rows) {
        lastKey = "";
        changedInPass = 0;
        left = rows;
    }

    void advance(JobStep step, String doneBy, Instant now) {
        lastKey = step.last();
        changed += step.changed();
        changedInPass += step.changed();
        left = Math.max(0, left - step.changed());
        node = doneBy;
        leaseEnd = now.plus(LEASE).getEpochSecond();
    }

    void end(JobState how, long rows, Instant now) {
        state = how;
        lastKey = "";
        left = rows;
        endedAt = now.getEpochSecond();
        release();
    }

    void release() {
        node = NOBODY;
    }

    boolean isTakenFrom(String other, Instant now) {
        return !node.equals(other) && !node.equals(NOBODY) && now.getEpochSecond() < leaseEnd;
    }

    boolean isOf(String other) {
        return node.equals(other);
    }

    boolean isRunningFor(String otherGoal) {
        return state == JobState.RUNNING && goal.equals(otherGoal);
    }

    boolean isDoneWith(String otherGoal) {
        return state == JobState.DONE && goal.equals(otherGoal);
    }

    String lastKey() {
        return lastKey;
    }

    long changed() {
        return changed;
    }

    boolean hasChangedInPass() {
        return changedInPass > 0;
    }

    JobStatus status() {
        return new JobStatus(
                id,
                goal,
                state.code(),
                changed,
                left,
                Instant.ofEpochSecond(startedAt).toString(),
                endedAt == null ? "" : Instant.ofEpochSecond(endedAt).toString());
    }
}
