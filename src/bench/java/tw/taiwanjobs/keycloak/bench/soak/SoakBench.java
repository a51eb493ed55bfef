package tw.taiwanjobs.keycloak.bench.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.keycloak.representations.idm.RealmRepresentation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.errands.OwnErrands;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.support.ServerUse;
import tw.taiwanjobs.keycloak.support.cluster.TwoNodes;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;

/** {@code bin/bench soak}. */
@Command(
        name = "bin/bench soak",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "All kinds of traffic for a long time at two nodes on one PostgreSQL, at a share of what they can do: what grows, what fails,",
            "how long visits take, and the processor time of one. Sessions and pages live for five minutes only."
        })
public final class SoakBench implements Runnable {

    private static final int SAMPLES = 10;
    private static final int LIFE_SECONDS = 300;

    @Option(names = "--minutes", description = "How long.")
    private int minutes = 30;

    @Option(names = "--load", description = "Share of the visits per second that the nodes can do.")
    private double load = 0.7;

    @Option(names = "--members", description = "Members who come in turn.")
    private int members = 3_000;

    @Option(names = "--clients", description = "Visits at once, at most.")
    private int clients = 16;

    @Option(
            names = "--warm-up",
            description = "Minutes before it counts, without a pause; the last one tells what the nodes can do.")
    private int warmUp = 4;

    public static void main(String[] args) {
        BenchProcess.run(new SoakBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("soak");
        TwoNodes nodes = TwoNodes.measured();
        nodes.first().liftCaptcha();
        nodes.first().putLimitsOutOfReach();
        nodes.admin().changeRealm(SoakBench::shortenLives);
        report.putVersions(nodes.first());
        report.put("options", Map.of("minutes", minutes, "load", load, "members", members, "clients", clients));
        report.put("mix", Traffic.MIX);
        Crowd crowd = new Crowd(nodes.first().testbed());
        try (Traffic traffic = new Traffic(new OwnErrands(nodes, crowd, crowd.active(members)).all(), clients)) {
            traffic.withoutPause(Duration.ofMinutes(warmUp - 1L));
            double capacity = traffic.withoutPause(Duration.ofMinutes(1)).size() / 60.0;
            System.out.printf(Locale.ROOT, "Without a pause %.1f visits per second%n", capacity);
            report.put("visitsPerSecondWithoutPause", capacity);
            soak(report, traffic, nodes.database(), load * capacity);
        }
        report.write();
    }

    /** So that what goes by itself after half an hour or more goes within the run, and only what stays grows. */
    private static void shortenLives(RealmRepresentation realm) {
        realm.setSsoSessionIdleTimeout(LIFE_SECONDS);
        realm.setSsoSessionMaxLifespan(LIFE_SECONDS);
        realm.setAccessCodeLifespanLogin(LIFE_SECONDS);
        realm.setAccessCodeLifespanUserAction(LIFE_SECONDS);
    }

    private void soak(Report report, Traffic traffic, PostgresDatabase database, double perSecond) {
        List<ServerUse> nodes = ServerUse.ofAll();
        List<Map<String, Long>> rows = new ArrayList<>(List.of(Vitals.rows(database)));
        List<Vitals> vitals = new ArrayList<>(List.of(Vitals.of(nodes, database)));
        List<Double> cpuBefore = cpuMs(nodes);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        Duration duration = Duration.ofMinutes(minutes);
        long pause = duration.dividedBy(SAMPLES).toSeconds();
        Runnable look = () -> {
            vitals.add(print(Vitals.of(nodes, database)));
            rows.add(Vitals.rows(database));
        };
        watch.scheduleAtFixedRate(look, pause, pause, TimeUnit.SECONDS);
        List<Visit> visits = traffic.paced(perSecond, duration);
        watch.shutdownNow();
        List<Double> cpu = cpuMs(nodes);
        List<Double> cpuOfOne = new ArrayList<>();
        for (int i = 0; i < cpu.size(); i++) {
            cpuOfOne.add((cpu.get(i) - cpuBefore.get(i)) / visits.size());
        }
        report.put("visitsPerSecond", perSecond);
        report.put("visits", visits.size());
        report.put("cpuMsOfAVisit: nodes, PostgreSQL, clients", cpuOfOne);
        report.put("errands", figures(visits));
        report.put("vitals", vitals);
        rows.add(Vitals.rows(database));
        report.put("rows", changed(rows));
        System.out.printf(
                "%d visits, processor time of one by node, PostgreSQL and clients: %s ms%n", visits.size(), cpuOfOne);
        figures(visits).forEach((errand, figures) -> System.out.println(errand + ": " + figures));
        System.out.println("Rows: " + changed(rows));
    }

    private static Vitals print(Vitals vitals) {
        System.out.println(vitals);
        return vitals;
    }

    private static List<Double> cpuMs(List<ServerUse> nodes) {
        return Stream.concat(
                        nodes.stream().map(ServerUse::cpuMs),
                        Stream.of(ServerUse.cpuMsOfPostgres(), ServerUse.cpuMsOfClients()))
                .toList();
    }

    private static Map<String, Map<String, Object>> figures(List<Visit> visits) {
        return visits.stream().collect(Collectors.groupingBy(Visit::errand)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> figuresOfOne(entry.getValue())));
    }

    private static Map<String, Object> figuresOfOne(List<Visit> visits) {
        DoubleStream millis = visits.stream().mapToDouble(Visit::millis);
        List<Long> quantiles = DoubleStream.of(Quantile.withDefaults().evaluate(millis.toArray(), 0.5, 0.95, 0.99))
                .mapToObj(Math::round)
                .toList();
        List<String> failures =
                visits.stream().flatMap(visit -> visit.failure().stream()).toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("visits", visits.size());
        figures.put("p50, p95, p99 ms", quantiles);
        figures.put("failed", failures.size());
        figures.put("failures", failures.stream().distinct().limit(SAMPLES).toList());
        return figures;
    }

    /** How many rows tables had at each look, of those tables where the number was not always the same. */
    private static Map<String, List<Long>> changed(List<Map<String, Long>> looks) {
        Map<String, List<Long>> changed = new TreeMap<>();
        looks.stream().flatMap(look -> look.keySet().stream()).distinct().forEach(table -> {
            List<Long> counts =
                    looks.stream().map(look -> look.getOrDefault(table, 0L)).toList();
            if (counts.stream().distinct().count() > 1) {
                changed.put(table, counts);
            }
        });
        return changed;
    }
}
