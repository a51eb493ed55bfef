package tw.taiwanjobs.keycloak.identity;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.crypto.KeyRotation;
import tw.taiwanjobs.keycloak.jobs.JobStep;
import tw.taiwanjobs.keycloak.jobs.RowJob;

/** Fills in the index rows of a key version that is writing, for the numbers that were there before it. */
public final class IndexRowsJob implements RowJob {

    /** After the ids of all members. */
    private static final String END = "~";

    @Override
    public String getId() {
        return "index-rows";
    }

    @Override
    public Optional<String> goal(KeycloakSession session) {
        return KeyRotation.of(session).writing().map(version -> "index numbers with key version " + version);
    }

    @Override
    public long left(KeycloakSession session) {
        return KeyRotation.of(session)
                .writing()
                .map(version -> new IndexRows(session).lackedBy(version))
                .orElse(0L);
    }

    @Override
    public Optional<JobStep> step(KeycloakSession session, String after, int rows) {
        if (after.equals(END)) {
            return Optional.empty();
        }
        int version = KeyRotation.of(session).writing().orElseThrow();
        IndexRows index = new IndexRows(session);
        List<String> members = index.membersWithout(version, after, rows);
        return Optional.of(
                members.isEmpty()
                        ? new JobStep(END, fillIn(index, index.membersWithSomeOf(version), version))
                        : new JobStep(members.get(members.size() - 1), fillIn(index, members, version)));
    }

    private static int fillIn(IndexRows index, List<String> members, int version) {
        return members.stream()
                .mapToInt(member -> index.fillIn(member, version))
                .sum();
    }
}
