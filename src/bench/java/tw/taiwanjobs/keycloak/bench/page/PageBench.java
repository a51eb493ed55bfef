package tw.taiwanjobs.keycloak.bench.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Medians;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.bench.product.StockServer;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** {@code bin/bench page}. */
@Command(
        name = "bin/bench page",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "The login page beside Keycloak's own, each from a server of its own, on a cheap phone: a processor four times slower,",
            "150 ms and 1.6 Mbit/s of network. Ours with its captcha, straight from Keycloak, without the proxy that compresses it."
        })
public final class PageBench implements Runnable {

    @Option(names = "--rounds", description = "Rounds of both pages.")
    private int rounds = 15;

    public static void main(String[] args) {
        BenchProcess.run(new PageBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("page");
        RunningProduct product = MeasuredProduct.start();
        product.admin().setCaptcha("image");
        report.putVersions(product);
        report.put("options", Map.of("rounds", rounds));
        StockServer stock = StockServer.start(List.of());
        List<Phone.Visit> ours = new ArrayList<>();
        List<Phone.Visit> theirs = new ArrayList<>();
        try (Phone phone = new Phone()) {
            phone.visit(product.loginUrl());
            phone.visit(stock.loginUrl());
            for (int round = 0; round < rounds; round++) {
                ours.add(phone.visit(product.loginUrl()));
                theirs.add(phone.visit(stock.loginUrl()));
            }
        }
        report.put("ours", figures("ours", ours));
        report.put("stock", figures("stock", theirs));
        report.write();
    }

    private static Map<String, Object> figures(String whose, List<Phone.Visit> visits) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("first", figures(whose + ", first time", visits, Phone.Visit::first));
        figures.put("again", figures(whose + ", again", visits, Phone.Visit::again));
        return figures;
    }

    private static Map<String, Object> figures(
            String title, List<Phone.Visit> visits, Function<Phone.Visit, Opening> which) {
        List<Opening> openings = visits.stream().map(which).toList();
        double requests = Medians.of(openings, Opening::requests);
        double bytes = Medians.of(openings, Opening::bytes);
        double usable = Medians.of(openings, Opening::usableMs);
        System.out.printf(
                Locale.ROOT,
                "%-18s %3.0f requests, %9.0f bytes, usable after %6.0f ms%n",
                title,
                requests,
                bytes,
                usable);
        return Map.of("requests", requests, "bytes", bytes, "usableMs", usable);
    }
}
