package tw.taiwanjobs.keycloak.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/**
 * Does the {@link RowJob}s that have a goal, one after the other, on a thread of their own: the timer's has other things to
 * do. What was done to the end is looked at again later, for what has come since.
 */
public final class JobsTask implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(JobsTask.class);
    private static final String ROWS_PER_STEP = "rows-per-step";
    private static final String PAUSE_MILLIS = "pause-millis";
    private static final int STANDARD_ROWS = 100;
    private static final int STANDARD_PAUSE = 100;
    private static final Duration REST = Duration.ofMinutes(10);

    private final String node = UUID.randomUUID().toString();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger rows = new AtomicInteger(STANDARD_ROWS);
    private final AtomicInteger pauseMillis = new AtomicInteger(STANDARD_PAUSE);
    /** Until when a job is left alone, by job and goal. */
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    @Override
    public String getId() {
        return "taiwanjobs-jobs";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void init(Config.Scope config) {
        rows.set(Math.max(1, config.getInt(ROWS_PER_STEP, STANDARD_ROWS)));
        pauseMillis.set(Math.max(0, config.getInt(PAUSE_MILLIS, STANDARD_PAUSE)));
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(ROWS_PER_STEP)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(STANDARD_ROWS)
                .helpText("Rows that a job changes in one transaction.")
                .add()
                .property()
                .name(PAUSE_MILLIS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(STANDARD_PAUSE)
                .helpText("Milliseconds that a job waits between two steps.")
                .add()
                .build();
    }

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        List<Due> due = session.getAllProviders(RowJob.class).stream()
                .flatMap(job -> job.goal(session).map(goal -> new Due(job, goal)).stream())
                .filter(this::isRested)
                .toList();
        if (!due.isEmpty() && busy.compareAndSet(false, true)) {
            session.getProvider(ExecutorsProvider.class).getExecutor(getId()).execute(() -> doAll(factory, due));
        }
    }

    private boolean isRested(Due due) {
        return !ServerTime.now().isBefore(resting.getOrDefault(due.key(), Instant.MIN));
    }

    private void doAll(KeycloakSessionFactory factory, List<Due> due) {
        try {
            due.forEach(each -> doOne(factory, each));
        } finally {
            busy.set(false);
        }
    }

    /** What goes wrong with one job stops no other, and is tried again at the next interval. */
    private void doOne(KeycloakSessionFactory factory, Due due) {
        JobRun run = new JobRun(factory, due.job(), node, rows.get());
        try {
            JobRun.Next next = run.step();
            while (next == JobRun.Next.STEP && pause()) {
                next = run.step();
            }
            if (next == JobRun.Next.REST) {
                resting.put(due.key(), ServerTime.now().plus(REST));
            }
            run.release();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Job %s stopped and goes on later", due.job().getId());
        }
    }

    /** @return whether to go on */
    private boolean pause() {
        try {
            Thread.sleep(pauseMillis.get());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Due(RowJob job, String goal) {

        String key() {
            return job.getId() + ": " + goal;
        }
    }
}
