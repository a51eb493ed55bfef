package tw.taiwanjobs.keycloak.bench.login;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Logins that were made.
 *
 * @param perSecond of all clients together
 * @param millis how long each took
 */
public record Logins(double perSecond, double[] millis) {

    private static final double NANOS_PER_MS = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Those of one client, which waits for each before the next. */
    static Logins inARow(List<Long> nanos, long duration) {
        return new Logins(
                nanos.size() * NANOS_PER_SECOND / duration,
                nanos.stream().mapToDouble(each -> each / NANOS_PER_MS).toArray());
    }

    /** Those of clients that worked at the same time. */
    static Logins atOnce(Collection<Logins> clients) {
        return new Logins(clients.stream().mapToDouble(Logins::perSecond).sum(), all(clients));
    }

    /** Those of rounds of the same length. */
    static Logins inRounds(Collection<Logins> rounds) {
        return new Logins(
                rounds.stream().mapToDouble(Logins::perSecond).average().orElse(0), all(rounds));
    }

    public int count() {
        return millis.length;
    }

    /** @param share 0.5 for the median */
    public double quantile(double share) {
        return Quantile.withDefaults().evaluate(millis, share);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5.1f/s, p50 %3.0f ms, p95 %3.0f ms, %d logins",
                perSecond,
                quantile(0.5),
                quantile(0.95),
                count());
    }

    private static double[] all(Collection<Logins> parts) {
        return parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.millis))
                .toArray();
    }
}
