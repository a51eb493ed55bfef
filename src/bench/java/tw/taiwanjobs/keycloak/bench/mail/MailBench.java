package tw.taiwanjobs.keycloak.bench.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Quantile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.mail.SignUpRush.Times;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.StandInMailServer;

/** {@code bin/bench mail}. */
@Command(
        name = "bin/bench mail",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "How long the login page takes while many people sign up at once, beside a mail server that never answers and",
            "beside a good one, in turn; and how fast mails go that waited."
        })
public final class MailBench implements Runnable {

    private static final double TARGET = 1.5;

    @Option(names = "--people", description = "Sign-ups at once.")
    private int people = 50;

    @Option(names = "--waiting", description = "Mails that wait until the mail server is back.")
    private int waiting = 500;

    @Option(names = "--rounds", description = "Rounds of both mail servers, taking turns in beginning.")
    private int rounds = 3;

    @Option(names = "--seconds", description = "Length of each mail server's part of a round.")
    private int seconds = 15;

    public static void main(String[] args) {
        BenchProcess.run(new MailBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("mail");
        RunningProduct product = MeasuredProduct.start();
        report.putVersions(product);
        SignUpRush rush = new SignUpRush(product, people, Duration.ofSeconds(seconds));
        System.out.println("Warming up");
        good(product, rush);
        List<Times> good = new ArrayList<>();
        List<Times> silent = new ArrayList<>();
        for (int i = 1; i <= rounds; i++) {
            if (i % 2 == 1) {
                good.add(good(product, rush));
                silent.add(silent(product, rush));
            } else {
                silent.add(silent(product, rush));
                good.add(good(product, rush));
            }
        }
        report(report, good, silent);
        double perSecond = new QueueDrain(product).run(waiting);
        System.out.printf(Locale.ROOT, "%d mails that waited: %.1f a second%n", waiting, perSecond);
        report.put("waitingMailsPerSecond", perSecond);
        report.write();
    }

    private static Times good(RunningProduct product, SignUpRush rush) {
        Times times = rush.run();
        awaitMailsSent(product);
        return times;
    }

    private static Times silent(RunningProduct product, SignUpRush rush) {
        Times times;
        try (StandInMailServer server = StandInMailServer.silent()) {
            product.admin().sendMailTo("localhost", server.port());
            times = rush.run();
            product.admin().sendMailTo("localhost", product.mailbox().port());
        }
        awaitMailsSent(product);
        return times;
    }

    /** So that no part begins with the mails of the one before. */
    private static void awaitMailsSent(RunningProduct product) {
        product.testbed().setClockAhead(Duration.ofMinutes(15));
        Await.until("the mails to be sent", Duration.ofMinutes(2), () -> {
            product.testbed().runTask("taiwanjobs-mail-outbox");
            return !product.testbed().databaseDump().contains("TWJ_MAIL_OUTBOX.");
        });
        product.testbed().setClockAhead(Duration.ZERO);
    }

    private void report(Report report, List<Times> good, List<Times> silent) {
        double goodP95 = print("good server", good);
        double silentP95 = print("silent server", silent);
        double ratio = silentP95 / goodP95;
        System.out.printf(
                Locale.ROOT,
                "p95 of the login page, silent / good: %.2f (target at most %.1f: %s)%n",
                ratio,
                TARGET,
                ratio <= TARGET ? "met" : "MISSED");
        report.put("options", Map.of("people", people, "rounds", rounds, "secondsPerPart", seconds));
        report.put("good", figures(good));
        report.put("silent", figures(silent));
        report.put("ratioOfP95", ratio);
        report.put("target", TARGET);
    }

    private static double print(String server, List<Times> parts) {
        System.out.println(server + ": " + figures(parts));
        return loginPageMs(parts, 0.95);
    }

    private static Map<String, Object> figures(List<Times> parts) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("loginPages", loginPages(parts).length);
        figures.put("loginPageP50Ms", loginPageMs(parts, 0.5));
        figures.put("loginPageP95Ms", loginPageMs(parts, 0.95));
        figures.put(
                "signUpsMs",
                parts.stream().map(part -> Math.round(part.signUpsMs())).toList());
        return figures;
    }

    private static double loginPageMs(List<Times> parts, double quantile) {
        return Quantile.withDefaults().evaluate(loginPages(parts), quantile);
    }

    private static double[] loginPages(List<Times> parts) {
        return parts.stream()
                .flatMap(part -> part.loginPageMs().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
