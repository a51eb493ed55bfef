package tw.taiwanjobs.keycloak.bench.lookup;

import java.util.Locale;
import org.apache.commons.statistics.descriptive.Quantile;

/** How long answers took, in milliseconds. */
record Millis(int count, double p50, double p95) {

    static Millis of(double[] millis) {
        Quantile quantile = Quantile.withDefaults();
        return new Millis(millis.length, quantile.evaluate(millis, 0.5), quantile.evaluate(millis, 0.95));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.2f ms, p95 %.2f ms (%d)", p50, p95, count);
    }
}
