package tw.taiwanjobs.keycloak.migration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import tw.taiwanjobs.keycloak.common.spi.DuplicateRow;

/** Takes rows batch by batch, each in a transaction of its own; a batch that fails is tried again row by row. */
final class MemberImport {

    private static final Logger LOG = Logger.getLogger(MemberImport.class);
    private static final int TRIES = 3;

    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final AdminEventBuilder events;
    private final ImportMode mode;

    MemberImport(KeycloakSessionFactory factory, String realmId, AdminEventBuilder events, ImportMode mode) {
        this.factory = factory;
        this.realmId = realmId;
        this.events = events;
        this.mode = mode;
    }

    /**
     * @return an answer for each row, in their order
     * @throws BrokenImportException if the database fails: of the rows that are not answered some may be written, and each
     *     of them whole
     */
    List<RowAnswer> take(List<ImportRow> rows) {
        try {
            return inTransaction(rows);
        } catch (RuntimeException failure) {
            LOG.debugf(
                    "A batch of %d rows failed (%s)",
                    rows.size(), failure.getClass().getName());
            return rows.stream().map(this::takeAlone).toList();
        }
    }

    /** Who lost a race against another importer finds the other's row at the next try. */
    private RowAnswer takeAlone(ImportRow row) {
        for (int tries = 1; ; tries++) {
            try {
                return inTransaction(List.of(row)).get(0);
            } catch (RuntimeException failure) {
                if (tries == TRIES || !DuplicateRow.isCauseOf(failure)) {
                    return refusedForGood(row, failure);
                }
            }
        }
    }

    private static RowAnswer refusedForGood(ImportRow row, RuntimeException failure) {
        String state = DatabaseRefusal.sqlState(failure).orElseThrow(() -> new BrokenImportException(row, failure));
        return RowAnswer.refused(row.line(), new RowNote("", "the database refuses it (SQLState " + state + ")"));
    }

    private List<RowAnswer> inTransaction(List<ImportRow> rows) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            session.getContext().setRealm(session.realms().getRealm(realmId));
            List<RowAnswer> answers = new ImportBatch(session, mode).take(rows);
            if (!mode.dryRun()) {
                tell(session, answers);
            }
            return answers;
        });
    }

    /** One event for all, with how many rows ended how. */
    private void tell(KeycloakSession session, List<RowAnswer> answers) {
        AdminEventBuilder event = events.clone(session).operation(OperationType.ACTION);
        Map<String, Long> counts = answers.stream()
                .collect(Collectors.groupingBy(RowAnswer::outcome, TreeMap::new, Collectors.counting()));
        counts.forEach((outcome, count) -> event.detail(outcome, Long.toString(count)));
        event.success();
    }
}
