package tw.taiwanjobs.keycloak.bench.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** {@code bin/bench timing}. */
@Command(
        name = "bin/bench timing",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Whether the time of the answer on the login page and on forgot password tells who is a member.",
            "One client, one request after the other, names of all kinds in random order, each name typed once."
        })
public final class TimingBench implements Runnable {

    private static final double TARGET_MS = 2;
    private static final double TARGET_DISTANCE = 0.1;

    private record Comparison(Kind kind, Kind baseline) {}

    private static final List<Comparison> COMPARISONS = Stream.concat(
                    Stream.of(Kind.values())
                            .filter(kind -> kind != Kind.UNKNOWN)
                            .map(kind -> new Comparison(kind, Kind.UNKNOWN)),
                    Stream.of(
                            new Comparison(Kind.LOCKED, Kind.LOCKED_UNKNOWN),
                            new Comparison(Kind.KNOWN_ID, Kind.UNKNOWN_ID)))
            .toList();

    @Option(names = "--samples", description = "Names of each kind that are timed.")
    private int samples = 2_000;

    @Option(names = "--warm-up", description = "Names of each kind before it counts.")
    private int warmUp = 300;

    @Option(names = "--minutes", description = "Stops after so many on each page, with fewer samples.")
    private int minutes = 30;

    @Option(names = "--only", description = "Forms whose name has this; both unless given.")
    private String only = "";

    public static void main(String[] args) {
        BenchProcess.run(new TimingBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("timing");
        RunningProduct product = MeasuredProduct.start();
        report.putVersions(product);
        int count = warmUp + samples;
        System.out.println("Making " + count + " names of each kind");
        Names names = Names.create(new Crowd(product.testbed()), count);
        report.put("rows", Map.of("users", product.admin().realm().users().count(), "namesOfEachKind", count));
        report.put("options", Map.of("samples", samples, "warmUp", warmUp, "minutes", minutes));
        report.put("targetMs", TARGET_MS);
        Stream.of(Form.values()).filter(form -> form.toString().contains(only)).forEach(form -> {
            product.admin().realm().clearUserCache();
            report.put(form.toString(), measure(new Probe(product, form, names), form));
        });
        report.write();
    }

    private Map<String, Object> measure(Probe probe, Form form) {
        System.out.println(form + ":");
        Instant start = Instant.now();
        Instant end = start.plus(Duration.ofMinutes(minutes));
        probe.run(0, warmUp, end);
        Samples taken = probe.run(warmUp, warmUp + samples, end);
        List<Samples.Pair> pairs = COMPARISONS.stream()
                .map(pair -> taken.compare(pair.kind(), pair.baseline()))
                .toList();
        pairs.forEach(TimingBench::print);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("durationSeconds", Duration.between(start, Instant.now()).toSeconds());
        result.put("pairs", pairs);
        return result;
    }

    private static void print(Samples.Pair pair) {
        System.out.printf(
                Locale.ROOT,
                "  %-14s %7.2f ms, %-14s %7.2f ms: difference %+6.2f ms (target at most %.0f: %s),"
                        + " KS distance %.3f (target below %.1f: %s), p = %.4f, %d and %d samples%n",
                pair.kind(),
                pair.medianMs(),
                pair.baseline(),
                pair.baselineMedianMs(),
                pair.differenceMs(),
                TARGET_MS,
                said(Math.abs(pair.differenceMs()) <= TARGET_MS),
                pair.distance(),
                TARGET_DISTANCE,
                said(pair.distance() < TARGET_DISTANCE),
                pair.pValue(),
                pair.samples(),
                pair.baselineSamples());
    }

    private static String said(boolean met) {
        return met ? "met" : "MISSED";
    }
}
