package tw.taiwanjobs.keycloak.bench.costs;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.errands.OwnErrands;
import tw.taiwanjobs.keycloak.bench.errands.StockErrands;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.bench.product.StockServer;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** {@code bin/bench costs}. */
@Command(
        name = "bin/bench costs",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "What a login, a new member, a forgotten password or account takes, from the first page to the last mail: processor time of server",
            "and PostgreSQL, statements, rows, bytes, mails; in turns with Keycloak's own pages on a server that has never seen the product."
        })
public final class CostsBench implements Runnable {

    private static final double TARGET_OF_SIGN_UP = 1.3;

    @Option(names = "--rounds", description = "Rounds of everything.")
    private int rounds = 8;

    @Option(names = "--visits", description = "Visits of each kind in a round.")
    private int visits = 20;

    @Option(names = "--warm-up", description = "Visits of each kind before it counts.")
    private int warmUp = 200;

    @Option(names = "--only", description = "Kinds of visits whose name has this, as for a profile; all unless given.")
    private String only = "";

    public static void main(String[] args) {
        BenchProcess.run(new CostsBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("costs");
        PostgresServer server = Meter.countingServer();
        PostgresDatabase ownDatabase = server.freshDatabase();
        PostgresDatabase stockDatabase = server.freshDatabase();
        RunningProduct product = MeasuredProduct.start(ownDatabase);
        Meter own = Meter.ofLastStarted(ownDatabase, product.mailbox());
        // Everybody forgets something twice at most: a password is not mailed again within a minute.
        Crowd crowd = new Crowd(product.testbed());
        List<Person> members = crowd.active(warmUp + rounds * visits);
        StockServer stock = StockServer.start(stockDatabase, members);
        Meter theirs = Meter.ofLastStarted(stockDatabase, stock.mailbox());
        report.putVersions(product);
        report.put("options", Map.of("rounds", rounds, "visits", visits, "warmUp", warmUp));

        List<Comparison> all = Comparison.all(
                        own,
                        new OwnErrands(product, crowd, members).all(),
                        theirs,
                        new StockErrands(stock, members).all())
                .stream()
                .filter(comparison -> comparison.name().contains(only))
                .toList();
        all.forEach(comparison -> comparison.run(warmUp));
        for (int round = 0; round < rounds; round++) {
            all.forEach(comparison -> comparison.measure(visits));
        }
        System.out.println("| one visit | " + Cost.titles() + " |");
        all.forEach(System.out::println);
        all.forEach(comparison -> report.put(comparison.name(), comparison.figures()));
        System.out.println("Target of the ratio of a sign-up: at most " + TARGET_OF_SIGN_UP);
        report.write();
    }
}
