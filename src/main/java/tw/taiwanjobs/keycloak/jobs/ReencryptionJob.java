package tw.taiwanjobs.keycloak.jobs;

import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.crypto.DecryptionException;
import tw.taiwanjobs.keycloak.crypto.EncryptedColumn;
import tw.taiwanjobs.keycloak.crypto.KeyRotation;

/** Encrypts again what the retiring key version has encrypted, in one column of members' rows. */
public abstract class ReencryptionJob implements RowJob {

    private static final Logger LOG = Logger.getLogger(ReencryptionJob.class);

    private final EncryptedColumn column;

    protected ReencryptionJob(EncryptedColumn column) {
        this.column = column;
    }

    @Override
    public final Optional<String> goal(KeycloakSession session) {
        return KeyRotation.of(session).retiring().map(version -> "encrypt again what key version " + version + " has");
    }

    @Override
    public final long left(KeycloakSession session) {
        return KeyRotation.of(session)
                .retiring()
                .map(version -> column.encryptedWith(session, version))
                .orElse(0L);
    }

    @Override
    public final Optional<JobStep> step(KeycloakSession session, String after, int rows) {
        List<EncryptedColumn.Row> batch =
                column.encryptedWith(session, KeyRotation.of(session).retiring().orElseThrow(), after, rows);
        int changed = batch.stream().mapToInt(row -> encryptAgain(session, row)).sum();
        return batch.isEmpty()
                ? Optional.empty()
                : Optional.of(new JobStep(batch.get(batch.size() - 1).userId(), changed));
    }

    private int encryptAgain(KeycloakSession session, EncryptedColumn.Row row) {
        try {
            return column.replace(session, row);
        } catch (DecryptionException e) {
            LOG.warnf("%s of user %s cannot be encrypted again: %s", column, row.userId(), e.getMessage());
            return 0;
        }
    }
}
