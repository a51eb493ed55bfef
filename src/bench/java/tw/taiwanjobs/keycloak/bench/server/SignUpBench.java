package tw.taiwanjobs.keycloak.bench.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Medians;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.bench.product.ServerUse;
import tw.taiwanjobs.keycloak.bench.product.StockServer;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** {@code bin/bench signup}. */
@Command(
        name = "bin/bench signup",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Processor time of the server for a new member, from the first page to the mailed link and the password, beside Keycloak's own",
            "registration with as many attributes and a verified address, on a server that has never seen the product, in turns."
        })
public final class SignUpBench implements Runnable {

    private static final double TARGET = 1.3;
    private static final double NANOS_PER_MS = 1e6;

    @Option(names = "--rounds", description = "Rounds of both.")
    private int rounds = 10;

    @Option(names = "--members", description = "New members of each in a round.")
    private int members = 20;

    @Option(names = "--warm-up", description = "New members of each before it counts.")
    private int warmUp = 200;

    public static void main(String[] args) {
        System.exit(new CommandLine(new SignUpBench()).execute(args));
    }

    @Override
    public void run() {
        Report report = new Report("signup");
        RunningProduct product = MeasuredProduct.start();
        ServerUse ours = ServerUse.ofLastStarted();
        StockServer stock = StockServer.start(List.of());
        ServerUse theirs = ServerUse.ofLastStarted();
        StockRegistration registration = new StockRegistration(stock);
        report.putVersions(product);
        report.put("options", Map.of("rounds", rounds, "members", members, "warmUp", warmUp));
        Runnable signUp = () -> new SignUp(product).toActive();
        cpuMs(ours, warmUp, signUp);
        cpuMs(theirs, warmUp, registration::register);
        List<Double> ofOurs = new ArrayList<>();
        List<Double> ofStock = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ofOurs.add(cpuMs(ours, members, signUp));
            ofStock.add(cpuMs(theirs, members, registration::register));
            ratios.add(ofOurs.get(round) / ofStock.get(round));
        }
        System.out.printf(
                Locale.ROOT,
                "CPU of a new member: ours %.1f ms, stock %.1f ms, median ratio %.2f (target at most %.1f: %s)%n",
                Medians.of(ofOurs),
                Medians.of(ofStock),
                Medians.of(ratios),
                TARGET,
                Medians.of(ratios) <= TARGET ? "met" : "MISSED");
        report.put("oursCpuMs", ofOurs);
        report.put("stockCpuMs", ofStock);
        report.put("ratios", ratios);
        report.put("medianRatio", Medians.of(ratios));
        report.put("target", TARGET);
        report.write();
    }

    private static double cpuMs(ServerUse server, int times, Runnable signUp) {
        Duration before = server.cpu();
        for (int i = 0; i < times; i++) {
            signUp.run();
        }
        return server.cpu().minus(before).toNanos() / NANOS_PER_MS / times;
    }
}
