package tw.taiwanjobs.keycloak.bench.login;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.statistics.descriptive.Median;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.StockPortal;

/** {@code bin/bench login}. */
@Command(
        name = "bin/bench login",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Logins per second of our browser flow beside Keycloak's own: one server, one realm, the same members.",
            "A login is the GET of the login page and the POST up to the redirect to the portal, in a new browser."
        })
public final class LoginBench implements Runnable {

    private static final double TARGET = 0.95;

    @Option(names = "--rounds", description = "Rounds of both flows, taking turns in beginning.")
    private int rounds = 30;

    @Option(names = "--seconds", description = "Length of each flow's part of a round.")
    private int seconds = 6;

    @Option(names = "--warm-up", description = "Seconds of both flows before it counts.")
    private int warmUp = 180;

    @Option(names = "--clients", description = "Clients at once.")
    private int clients = 4;

    @Option(names = "--members", description = "Members who log in, in turn.")
    private int members = 2_000;

    public static void main(String[] args) {
        BenchProcess.run(new LoginBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("login");
        RunningProduct product = MeasuredProduct.start();
        report.putVersions(product);
        StockPortal.addTo(product.admin(), product.testbed());
        System.out.println("Making " + members + " members");
        var people = new Crowd(product.testbed()).active(members);
        try (LoginLoad load = new LoginLoad(people, clients)) {
            warmUp(load, product);
            report(report, measure(load, product));
        }
        report.write();
    }

    private void warmUp(LoginLoad load, Product product) {
        System.out.println("Warming up for " + warmUp + " s");
        Duration quarter = Duration.ofSeconds(warmUp).dividedBy(4);
        for (int half = 0; half < 2; half++) {
            load.run(Flow.OURS.loginUrl(product), quarter);
            load.run(Flow.STOCK.loginUrl(product), quarter);
        }
    }

    private List<Round> measure(LoginLoad load, Product product) {
        List<Round> measured = new ArrayList<>();
        Duration duration = Duration.ofSeconds(seconds);
        for (int i = 1; i <= rounds; i++) {
            Round round;
            if (i % 2 == 1) {
                Logins ours = load.run(Flow.OURS.loginUrl(product), duration);
                round = new Round(ours, load.run(Flow.STOCK.loginUrl(product), duration));
            } else {
                Logins stock = load.run(Flow.STOCK.loginUrl(product), duration);
                round = new Round(load.run(Flow.OURS.loginUrl(product), duration), stock);
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d  ours %s  stock %s  ratio %.3f%n",
                    i,
                    round.ours(),
                    round.stock(),
                    round.ratio());
            measured.add(round);
        }
        return measured;
    }

    private void report(Report report, List<Round> measured) {
        double[] ratios = measured.stream().mapToDouble(Round::ratio).toArray();
        double median = Median.withDefaults().evaluate(ratios);
        Logins ours = all(measured, Round::ours);
        Logins stock = all(measured, Round::stock);
        System.out.printf(Locale.ROOT, "all      ours %s  stock %s%n", ours, stock);
        System.out.printf(
                Locale.ROOT,
                "median ratio %.3f (target at least %.2f: %s)%n",
                median,
                TARGET,
                median >= TARGET ? "met" : "MISSED");
        report.put("rows", Map.of("members", members));
        report.put(
                "options",
                Map.of("rounds", rounds, "secondsPerPart", seconds, "warmUpSeconds", warmUp, "clients", clients));
        report.put("ours", figures(ours));
        report.put("stock", figures(stock));
        report.put("ratios", ratios);
        report.put("medianRatio", median);
        report.put("target", TARGET);
    }

    private static Logins all(List<Round> measured, Function<Round, Logins> part) {
        return Logins.inRounds(measured.stream().map(part).toList());
    }

    private static Map<String, Object> figures(Logins logins) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("logins", logins.count());
        figures.put("perSecond", logins.perSecond());
        figures.put("p50Ms", logins.quantile(0.5));
        figures.put("p95Ms", logins.quantile(0.95));
        return figures;
    }
}
