package tw.taiwanjobs.keycloak.bench.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.login.LoginLoad;
import tw.taiwanjobs.keycloak.bench.login.Logins;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Medians;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;
import tw.taiwanjobs.keycloak.support.members.SyntheticMember;
import tw.taiwanjobs.keycloak.support.members.SyntheticMembers;

/** {@code bin/bench import}. */
@Command(
        name = "bin/bench import",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Members per second of bin/import-members beside Keycloak's own partial import of the same, on PostgreSQL; whether the"
                    + " rate stays as the tables grow; and what logins take meanwhile."
        })
public final class ImportBench implements Runnable {

    private static final double TARGET = 10;
    private static final double TARGET_OF_LOGINS = 2;
    private static final int SEED = 17;
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\",.*} (\\S+)$");
    private static final double BYTES_PER_MB = 1024 * 1024;

    @Option(names = "--rounds", description = "Rounds of both ways, taking turns in beginning.")
    private int rounds = 5;

    @Option(names = "--rows", description = "Rows of a file of ours.")
    private int rows = 10_000;

    @Option(names = "--stock-rows", description = "Members of a part of Keycloak's way.")
    private int stockRows = 1_000;

    @Option(
            names = "--to",
            description = "Rows that our way takes in the end, in files of --rows; less than the rounds take: no more.")
    private int to;

    @Option(names = "--parallel", description = "Batches that bin/import-members sends at once.")
    private int parallel = 2;

    @Option(names = "--seconds", description = "Length of the logins, without an import and beside one.")
    private int seconds = 30;

    @Option(names = "--clients", description = "Clients that log in at once.")
    private int clients = 2;

    public static void main(String[] args) {
        BenchProcess.run(new ImportBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("import");
        RunningProduct product = MeasuredProduct.start(PostgresServer.shared().freshDatabase());
        report.putVersions(product);
        SyntheticMembers members = new SyntheticMembers(SEED, Integer.MAX_VALUE);
        MembersImport ours = new MembersImport(product, members, parallel);
        PartialImport stock = PartialImport.into(product);
        warmUp(ours, stock, members);

        sideBySide(report, ours, stock, members);
        growth(report, product, ours);
        logins(report, product, ours);

        report.put("rows", ours.rows());
        report.put(
                "options",
                Map.of(
                        "rounds",
                        rounds,
                        "rows",
                        rows,
                        "stockRows",
                        stockRows,
                        "to",
                        to,
                        "parallel",
                        parallel,
                        "clients",
                        clients));
        report.write();
    }

    private void warmUp(MembersImport ours, PartialImport stock, SyntheticMembers members) {
        System.out.println("Warming up");
        ours.take(rows);
        stock.take(sound(members, 0));
    }

    private void sideBySide(Report report, MembersImport ours, PartialImport stock, SyntheticMembers members) {
        List<Double> ratios = new ArrayList<>();
        List<Map<String, Rate>> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<SyntheticMember> same = sound(members, ours.rows());
            Rate of;
            Rate beside;
            if (round % 2 == 1) {
                of = ours.take(rows);
                beside = stock.take(same);
            } else {
                beside = stock.take(same);
                of = ours.take(rows);
            }
            double ratio = of.perSecond() / beside.perSecond();
            System.out.printf(Locale.ROOT, "round %d  ours %s  stock %s  ratio %.2f%n", round, of, beside, ratio);
            ratios.add(ratio);
            all.add(Map.of("ours", of, "stock", beside));
        }
        double median = Medians.of(ratios);
        System.out.printf(
                Locale.ROOT,
                "median ratio %.2f (target at least %.0f: %s)%n",
                median,
                TARGET,
                median >= TARGET ? "met" : "MISSED");
        report.put("sideBySide", all);
        report.put("ratios", ratios);
        report.put("medianRatio", median);
        report.put("target", TARGET);
    }

    /** The members that Keycloak's way takes of the rows that begin there. */
    private List<SyntheticMember> sound(SyntheticMembers members, int first) {
        return members.from(first, rows)
                .filter(SyntheticMember::isTaken)
                .limit(stockRows)
                .toList();
    }

    private void growth(Report report, RunningProduct product, MembersImport ours) {
        List<Map<String, Object>> steps = new ArrayList<>();
        while (ours.rows() < to) {
            Rate rate = ours.take(rows);
            double heap = heapMegabytes(product);
            System.out.printf(Locale.ROOT, "%d rows  %s  heap of the server %.0f MB%n", ours.rows(), rate, heap);
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("rows", ours.rows());
            step.put("perSecond", rate.perSecond());
            step.put("serverHeapMb", heap);
            steps.add(step);
        }
        report.put("growth", steps);
    }

    private void logins(Report report, RunningProduct product, MembersImport ours) {
        Duration duration = Duration.ofSeconds(seconds);
        try (LoginLoad load = new LoginLoad(new Crowd(product.testbed()).active(500), clients)) {
            load.run(product.loginUrl(), duration);
            Logins alone = load.run(product.loginUrl(), duration);
            CompletableFuture<Rate> importing = CompletableFuture.supplyAsync(() -> ours.take(rows));
            Logins beside = load.run(product.loginUrl(), duration);
            Rate rate = importing.join();
            double ratio = (double) beside.quantile(0.95) / alone.quantile(0.95);
            System.out.printf(
                    Locale.ROOT,
                    "logins  alone %s  beside an import (%s) %s  ratio of the p95 %.2f (target at most %.0f: %s)%n",
                    alone,
                    rate,
                    beside,
                    ratio,
                    TARGET_OF_LOGINS,
                    ratio <= TARGET_OF_LOGINS ? "met" : "MISSED");
            report.put(
                    "logins",
                    Map.of(
                            "p95AloneMs", alone.quantile(0.95),
                            "p95BesideMs", beside.quantile(0.95),
                            "ratioOfP95", ratio,
                            "importPerSecond", rate.perSecond()));
        }
    }

    private static double heapMegabytes(RunningProduct product) {
        Matcher areas = HEAP.matcher(product.server().metrics());
        double bytes = 0;
        while (areas.find()) {
            bytes += Double.parseDouble(areas.group(1));
        }
        return bytes / BYTES_PER_MB;
    }
}
