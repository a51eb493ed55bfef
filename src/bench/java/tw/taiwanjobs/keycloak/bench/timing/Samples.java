package tw.taiwanjobs.keycloak.bench.timing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/** Times of answers by kind of name, milliseconds. */
final class Samples {

    private static final double NANOS_PER_MS = 1e6;

    /**
     * One kind beside another.
     *
     * @param differenceMs how much longer the median answer to {@code kind} takes
     * @param distance of the two distributions by Kolmogorov and Smirnov: at most how much more often than one in two
     *     a guess from one answer is right, doubled
     * @param pValue how often two equal kinds would differ as much
     */
    record Pair(
            String kind,
            String baseline,
            double medianMs,
            double baselineMedianMs,
            double differenceMs,
            double distance,
            double pValue,
            int samples,
            int baselineSamples) {}

    private final Map<Kind, List<Double>> millis = new EnumMap<>(Kind.class);

    void add(Kind kind, long nanos) {
        millis.computeIfAbsent(kind, first -> new ArrayList<>()).add(nanos / NANOS_PER_MS);
    }

    Pair compare(Kind kind, Kind baseline) {
        double[] times = times(kind);
        double[] baselineTimes = times(baseline);
        double median = Median.withDefaults().evaluate(times);
        double baselineMedian = Median.withDefaults().evaluate(baselineTimes);
        var test = KolmogorovSmirnovTest.withDefaults().test(times, baselineTimes);
        return new Pair(
                kind.toString(),
                baseline.toString(),
                median,
                baselineMedian,
                median - baselineMedian,
                test.getStatistic(),
                test.getPValue(),
                times.length,
                baselineTimes.length);
    }

    private double[] times(Kind kind) {
        return millis.getOrDefault(kind, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
