package tw.taiwanjobs.keycloak.bench.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.login.LoginLoad;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Medians;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.bench.product.StockServer;
import tw.taiwanjobs.keycloak.password.argon2.BareHashes;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** {@code bin/bench server}. */
@Command(
        name = "bin/bench server",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "The product beside a Keycloak that has never seen it, several servers of each in turns: seconds to start, logins per second",
            "in the first minute and after a warm-up, processor time of a login, memory; and hashes per second without a server."
        })
public final class ServerBench implements Runnable {

    private static final int BARE_SECONDS = 10;

    @Option(names = "--servers", description = "Servers of each.")
    private int servers = 5;

    @Option(names = "--warm-up", description = "Seconds between the first minute and what counts as warm.")
    private int warmUp = 60;

    @Option(names = "--seconds", description = "Of logins that count as warm.")
    private int seconds = 60;

    @Option(names = "--clients", description = "Clients at once.")
    private int clients = 4;

    @Option(names = "--members", description = "Members who log in, in turn.")
    private int members = 300;

    public static void main(String[] args) {
        BenchProcess.run(new ServerBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("server");
        Contender ours = ours(report);
        Contender stock = stock();
        report.put("options", options());
        List<Life> ofOurs = new ArrayList<>();
        List<Life> ofStock = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i < servers; i++) {
            bare.add(BareHashes.perSecond(BARE_SECONDS));
            if (i % 2 == 0) {
                ofOurs.add(live(ours));
                ofStock.add(live(stock));
            } else {
                ofStock.add(live(stock));
                ofOurs.add(live(ours));
            }
        }
        report.put("ours", ofOurs.stream().map(ServerBench::figures).toList());
        report.put("stock", ofStock.stream().map(ServerBench::figures).toList());
        report.put("bareHashesPerSecond", bare);
        report.put("ratios", ratios(ofOurs, ofStock, bare));
        report.write();
    }

    private Contender ours(Report report) {
        RunningProduct product = MeasuredProduct.start(DatabaseOfThisRun.ofItsOwn("ours"));
        report.putVersions(product);
        List<Person> people = new Crowd(product.testbed()).active(members);
        product.server().stop();
        return new Contender("ours", product.server(), product.loginUrl(), new LoginLoad(people, clients));
    }

    private Contender stock() {
        List<Person> people = Crowd.strangers(members);
        StockServer stock = StockServer.start(people);
        stock.server().stop();
        return new Contender("stock", stock.server(), stock.loginUrl(), new LoginLoad(people, clients));
    }

    private Map<String, Object> options() {
        return Map.of(
                "servers",
                servers,
                "warmUpSeconds",
                warmUp,
                "seconds",
                seconds,
                "clients",
                clients,
                "members",
                members);
    }

    private Life live(Contender contender) {
        Life life = contender.live(Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
        System.out.printf(Locale.ROOT, "%-5s %s%n", contender.name(), life);
        return life;
    }

    private static Map<String, Double> ratios(List<Life> ours, List<Life> stock, List<Double> bare) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        double hashes = Medians.of(bare);
        double warm = Medians.of(ours, life -> life.warm().perSecond());
        double warmStock = Medians.of(stock, life -> life.warm().perSecond());
        double firstMinute = Medians.of(ours, life -> life.firstMinute().perSecond());
        double firstMinuteOfStock = Medians.of(stock, life -> life.firstMinute().perSecond());
        ratios.put("warm to warm stock (target 1.3)", warm / warmStock);
        ratios.put("warm to stock in its first minute (target 2)", warm / firstMinuteOfStock);
        ratios.put("first minute to first minute", firstMinute / firstMinuteOfStock);
        ratios.put("warm to bare hashes (target 0.75)", warm / hashes);
        ratios.put("CPU of a login to that of stock", Medians.of(ours, Life::cpuMs) / Medians.of(stock, Life::cpuMs));
        ratios.put("start, seconds more (target 1)", difference(ours, stock, Life::startSeconds));
        ratios.put("idle heap, MiB more (target 32)", difference(ours, stock, Life::idleHeapMib));
        ratios.put("loaded heap, MiB more (target 32)", difference(ours, stock, Life::loadedHeapMib));
        ratios.put("process, MiB more", difference(ours, stock, Life::residentMib));
        ratios.forEach((what, ratio) -> System.out.printf(Locale.ROOT, "%-46s %6.2f%n", what, ratio));
        return ratios;
    }

    private static double difference(List<Life> ours, List<Life> stock, ToDoubleFunction<Life> figure) {
        return Medians.of(ours, figure) - Medians.of(stock, figure);
    }

    private static Map<String, Object> figures(Life life) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("startSeconds", life.startSeconds());
        figures.put("firstMinutePerSecond", life.firstMinute().perSecond());
        figures.put("warmPerSecond", life.warm().perSecond());
        figures.put("warmLogins", life.warm().count());
        figures.put("warmP50Ms", life.warm().quantile(0.5));
        figures.put("warmP95Ms", life.warm().quantile(0.95));
        figures.put("cpuMsOfALogin", life.cpuMs());
        figures.put("idleHeapMib", life.idleHeapMib());
        figures.put("loadedHeapMib", life.loadedHeapMib());
        figures.put("residentMib", life.residentMib());
        return figures;
    }
}
