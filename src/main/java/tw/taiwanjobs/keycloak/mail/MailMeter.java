package tw.taiwanjobs.keycloak.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The meters of the outbox in {@code docs/events.md}, on Keycloak's metrics page; where that is off, of nothing. */
final class MailMeter {

    private static final Meter.MeterProvider<Counter> ATTEMPTS = Counter.builder("taiwanjobs.mail")
            .description("Attempts to send a mail, by what came of them")
            .withRegistry(Metrics.globalRegistry);

    private MailMeter() {}

    static void count(String kind, SendResult result) {
        ATTEMPTS.withTags("kind", kind, "outcome", result.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Asked whenever the page is: the same on every node. */
    static void watch(OutboxTask outbox, ToDoubleFunction<OutboxTask> length, ToDoubleFunction<OutboxTask> age) {
        Gauge.builder("taiwanjobs.mail.waiting", outbox, length)
                .description("Mails in the outbox")
                .register(Metrics.globalRegistry);
        Gauge.builder("taiwanjobs.mail.oldest", outbox, age)
                .description("How long the oldest mail in the outbox has waited")
                .baseUnit("seconds")
                .register(Metrics.globalRegistry);
    }
}
