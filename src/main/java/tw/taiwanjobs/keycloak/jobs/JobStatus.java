package tw.taiwanjobs.keycloak.jobs;

import java.util.Comparator;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * What an administrator sees of a job.
 *
 * @param goal what it does, or did the last time
 * @param state {@code running}, {@code done}, {@code stuck}, or {@code never} before its first row
 * @param done rows changed since then
 * @param left rows that were left when it was last looked
 * @param since when it began
 * @param ended when it ended; empty as long as it runs
 */
public record JobStatus(String job, String goal, String state, long done, long left, String since, String ended) {

    public static List<JobStatus> all(KeycloakSession session) {
        return session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(RowJob.class)
                .map(job -> of(session, job.getId()))
                .sorted(Comparator.comparing(JobStatus::job))
                .toList();
    }

    private static JobStatus of(KeycloakSession session, String id) {
        return JobRow.find(session, id)
                .map(JobEntity::status)
                .orElseGet(() -> new JobStatus(id, "", "never", 0, 0, "", ""));
    }
}
