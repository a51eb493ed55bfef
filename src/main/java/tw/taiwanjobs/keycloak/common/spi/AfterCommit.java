package tw.taiwanjobs.keycloak.common.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Work that nobody waits for: done on Keycloak's executors, once the caller's transaction is committed. It is lost if the
 * node dies before.
 */
public final class AfterCommit {

    private static final Logger LOG = Logger.getLogger(AfterCommit.class);

    /**
     * So that the work does not compete with the writing of the answer, whose time would tell of it: many times as long
     * as that takes, and short for a mail.
     */
    private static final long DELAY_MILLIS = 200;

    private AfterCommit() {}

    /**
     * Does the work in a session and transaction of its own.
     *
     * @param executor names the pool of threads, as Keycloak's executors SPI knows it
     */
    public static void run(KeycloakSession session, String executor, KeycloakSessionTask task) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        start(session, executor, () -> KeycloakModelUtils.runJobInTransaction(factory, task));
    }

    /** Starts work that has its own transactions, or none. */
    public static void start(KeycloakSession session, String executor, Runnable work) {
        ExecutorService threads = session.getProvider(ExecutorsProvider.class).getExecutor(executor);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS, threads)
                        .execute(() -> run(executor, work));
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static void run(String executor, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Work of %s after a request failed", executor);
        }
    }
}
