package tw.taiwanjobs.keycloak.password.argon2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.Report;

/** {@code bin/bench hash}. */
@Command(
        name = "bin/bench hash",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Hashes per second with Keycloak's parameters: BouncyCastle, as Keycloak computes them, and libsodium, in turns, on one",
            "thread and on as many as there are processors; and the first hashes of young JVMs."
        })
public final class HashBench implements Runnable {

    private static final int FIRST_HASHES = 20;
    private static final double MILLION = 1_000_000;

    @Option(names = "--rounds", description = "Rounds in which the two take turns.")
    private int rounds = 15;

    @Option(names = "--seconds", description = "Of each of them in a round.")
    private int seconds = 2;

    @Option(names = "--starts", description = "Young JVMs of each.")
    private int starts = 5;

    @Option(names = "--first-hashes-of", hidden = true)
    private HashedBy youngJvm = HashedBy.NOBODY;

    public static void main(String[] args) {
        BenchProcess.run(new HashBench(), args);
    }

    @Override
    public void run() {
        if (youngJvm == HashedBy.NOBODY) {
            measure();
        } else {
            tellFirstHashes(youngJvm.start());
        }
    }

    private void measure() {
        Report report = new Report("hash");
        report.put("options", Map.of("rounds", rounds, "seconds", seconds, "starts", starts));
        report.put("versions", versions());
        report.put("youngJvm", young());
        Runnable java = HashedBy.BOUNCYCASTLE.start();
        Runnable sodium = HashedBy.LIBSODIUM.start();
        new HashRate(1, seconds).perSecond(java);
        IntStream.of(1, Runtime.getRuntime().availableProcessors())
                .forEach(
                        threads -> report.put("threads" + threads, warm(new HashRate(threads, seconds), java, sodium)));
        report.write();
    }

    private Map<String, Object> warm(HashRate rate, Runnable java, Runnable sodium) {
        double[] ofJava = new double[rounds];
        double[] ofSodium = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ofJava[round] = rate.perSecond(java);
            ofSodium[round] = rate.perSecond(sodium);
            ratios[round] = ofSodium[round] / ofJava[round];
        }
        return said(
                rate.toString(),
                Map.of(
                        "bouncyCastlePerSecond", median(ofJava),
                        "libsodiumPerSecond", median(ofSodium),
                        "medianOfRatios", median(ratios),
                        "ratios", ratios));
    }

    private Map<String, Object> young() {
        List<double[]> ofJava = new ArrayList<>();
        List<double[]> ofSodium = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            ofJava.add(firstHashes(HashedBy.BOUNCYCASTLE));
            ofSodium.add(firstHashes(HashedBy.LIBSODIUM));
        }
        return said(
                "young JVM",
                Map.of(
                        "bouncyCastleFirstMillis", median(nth(ofJava, 0)),
                        "libsodiumFirstMillis", median(nth(ofSodium, 0)),
                        "bouncyCastleTwentiethMillis", median(nth(ofJava, FIRST_HASHES - 1)),
                        "libsodiumTwentiethMillis", median(nth(ofSodium, FIRST_HASHES - 1))));
    }

    private static double[] nth(List<double[]> starts, int n) {
        return starts.stream().mapToDouble(millis -> millis[n]).toArray();
    }

    private static double median(double[] values) {
        return Median.withDefaults().evaluate(values);
    }

    private static Map<String, Object> said(String what, Map<String, Object> figures) {
        System.out.println(what + ": "
                + figures.entrySet().stream()
                        .filter(figure -> figure.getValue() instanceof Double)
                        .map(figure -> String.format("%s %.2f", figure.getKey(), (double) figure.getValue()))
                        .sorted()
                        .toList());
        return figures;
    }

    private static void tellFirstHashes(Runnable hash) {
        for (int i = 0; i < FIRST_HASHES; i++) {
            long start = System.nanoTime();
            hash.run();
            System.out.println((System.nanoTime() - start) / MILLION);
        }
    }

    private static double[] firstHashes(HashedBy who) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                HashBench.class.getName(),
                "--first-hashes-of=" + who);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (Stream<String> lines =
                    process.inputReader(StandardCharsets.UTF_8).lines()) {
                return lines.mapToDouble(Double::parseDouble).toArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> versions() {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("commit", System.getProperty("bench.commit", "unknown"));
        versions.put("java", System.getProperty("java.runtime.version", ""));
        versions.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        versions.put("processors", Runtime.getRuntime().availableProcessors());
        return versions;
    }
}
