package tw.taiwanjobs.keycloak.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/**
 * Has sent what could not be sent at once, or was left behind by a node that died; on the threads for mails, since those
 * of Keycloak's timer have other things to do. Tells operators how many mails wait and since when.
 */
public final class OutboxTask implements BackgroundTask, ServerInfoAwareProviderFactory {

    private static final Logger LOG = Logger.getLogger(OutboxTask.class);
    private static final Duration WORTH_A_WARNING = Duration.ofMinutes(10);

    private final AtomicBoolean busy = new AtomicBoolean();
    /** Seconds since 1970. */
    private final AtomicLong warnedAt = new AtomicLong();

    private volatile @Nullable KeycloakSessionFactory factory;

    @Override
    public String getId() {
        return "taiwanjobs-mail-outbox";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        factory = sessions;
        MailMeter.watch(
                this,
                task -> task.queue().length(),
                task -> task.queue().age(ServerTime.now()).toSeconds());
        BackgroundTask.super.postInit(sessions);
    }

    @Override
    public void run(KeycloakSession session) {
        warnOfOldMails(Outbox.of(session).queue(), ServerTime.now());
        if (busy.compareAndSet(false, true)) {
            new MailDispatcher(session.getKeycloakSessionFactory())
                    .dispatchDue(MailDispatcher.threads(session))
                    .whenComplete((done, failure) -> {
                        busy.set(false);
                        if (failure != null) {
                            LOG.warn("The outbox could not be looked through", failure);
                        }
                    });
        }
    }

    private void warnOfOldMails(OutboxQueue queue, Instant now) {
        boolean isOld = queue.age(now).compareTo(WORTH_A_WARNING) >= 0;
        boolean isNews = now.getEpochSecond() - warnedAt.get() >= WORTH_A_WARNING.toSeconds();
        if (isOld && isNews) {
            warnedAt.set(now.getEpochSecond());
            LOG.warnf(
                    "The oldest of %d mails waits in the outbox for %d minutes: look at the mail server and at Realm settings → Email",
                    queue.length(), queue.age(now).toMinutes());
        }
    }

    /** On the page Server info → Provider info of the console. */
    @Override
    public Map<String, String> getOperationalInfo() {
        OutboxQueue queue = queue();
        Map<String, String> info = new LinkedHashMap<>();
        info.put("mailsWaiting", Long.toString(queue.length()));
        info.put(
                "oldestMailWaitsSeconds",
                Long.toString(queue.age(ServerTime.now()).toSeconds()));
        return info;
    }

    private OutboxQueue queue() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> Outbox.of(session).queue());
    }
}
