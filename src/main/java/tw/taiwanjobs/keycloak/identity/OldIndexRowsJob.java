package tw.taiwanjobs.keycloak.identity;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.crypto.KeyRotation;
import tw.taiwanjobs.keycloak.crypto.NotedVersions;
import tw.taiwanjobs.keycloak.jobs.JobStep;
import tw.taiwanjobs.keycloak.jobs.RowJob;

/** Drops the index rows of key versions that have left the ring, and then forgets these versions. */
public final class OldIndexRowsJob implements RowJob {

    @Override
    public String getId() {
        return "old-index-rows";
    }

    @Override
    public Optional<String> goal(KeycloakSession session) {
        int oldest = KeyRotation.of(session).oldest();
        return NotedVersions.of(session).hasOlderThan(oldest)
                ? Optional.of("drop index rows older than key version " + oldest)
                : Optional.empty();
    }

    @Override
    public long left(KeycloakSession session) {
        return new IndexRows(session).olderThan(KeyRotation.of(session).oldest());
    }

    @Override
    public Optional<JobStep> step(KeycloakSession session, String after, int rows) {
        int deleted =
                new IndexRows(session).deleteOlderThan(KeyRotation.of(session).oldest(), rows);
        return deleted == 0 ? Optional.empty() : Optional.of(new JobStep(after, deleted));
    }

    @Override
    public void finish(KeycloakSession session) {
        NotedVersions.of(session).forgetOlderThan(KeyRotation.of(session).oldest());
    }
}
