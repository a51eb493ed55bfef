package tw.taiwanjobs.keycloak.bench.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.support.HelpDesk;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/** {@code bin/bench search}. */
@Command(
        name = "bin/bench search",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "What a clerk of the help desk finds members by, among many, on PostgreSQL: the time of an answer of the admin REST API.",
            "Each question is about somebody whom no question was about before."
        })
public final class SearchBench implements Runnable {

    private static final double TARGET_MS = 200;
    private static final double NANOS_PER_MS = 1e6;

    @Option(names = "--members", description = "How many there are.")
    private int members = 1_000_000;

    @Option(names = "--questions", description = "Of each kind.")
    private int questions = 200;

    @Option(names = "--warm-up", description = "Questions of each kind before it counts.")
    private int warmUp = 50;

    public static void main(String[] args) {
        BenchProcess.run(new SearchBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("search");
        PostgresDatabase database = PostgresServer.shared().freshDatabase();
        RunningProduct product = MeasuredProduct.start(database);
        report.putVersions(product);
        Map<String, List<Map<String, String>>> asked = new LinkedHashMap<>();
        asked.put("number", ofCrowd(product, "nationalId", false));
        asked.put("pending number", ofCrowd(product, "nationalId", true));
        asked.put("pending address", ofCrowd(product, "email", true));
        FilledRealm realm = new FilledRealm(database);
        report.put("fillSeconds", realm.fillUpTo(members));
        asked.put("name", ofFilled(database, "name", "first_name"));
        asked.put("part of a name", ofFilled(database, "name", "substr(first_name, 2)"));
        asked.put("telephone", ofAttribute(database, "phone", "mobile"));
        asked.put("member number", ofAttribute(database, "memberNumber", "memberNumber"));

        report.put("rows", realm.rows());
        report.put("options", Map.of("members", members, "questions", questions, "warmUp", warmUp));
        report.put("targetP95Millis", TARGET_MS);
        asked.forEach((kind, all) -> {
            Millis millis = ask(product, all);
            System.out.printf(
                    "%-16s %s (target of the p95 %.0f ms: %s)%n",
                    kind, millis, TARGET_MS, millis.p95() <= TARGET_MS ? "met" : "MISSED");
            report.put(kind, millis);
        });
        report.write();
    }

    private Millis ask(RunningProduct product, List<Map<String, String>> asked) {
        HelpDesk desk = new HelpDesk(product, product.admin().token());
        double[] millis =
                asked.stream().mapToDouble(question -> ask(desk, question)).toArray();
        return Millis.of(IntStream.range(warmUp, millis.length)
                .mapToDouble(i -> millis[i])
                .toArray());
    }

    private static double ask(HelpDesk desk, Map<String, String> question) {
        long start = System.nanoTime();
        HelpDesk.Answer answer = desk.post("/search", question);
        double millis = (System.nanoTime() - start) / NANOS_PER_MS;
        if (answer.status() != 200 || answer.body().isEmpty()) {
            throw new IllegalStateException("Somebody was not found: " + answer.status());
        }
        return millis;
    }

    private List<Map<String, String>> ofCrowd(RunningProduct product, String field, boolean pending) {
        Crowd crowd = new Crowd(product.testbed());
        int count = questions + warmUp;
        return (pending ? crowd.pending(count) : crowd.active(count))
                .stream()
                        .map(person -> Map.of(field, field.equals("email") ? person.email() : person.nationalId()))
                        .toList();
    }

    private List<Map<String, String>> ofFilled(PostgresDatabase database, String field, String value) {
        return ofRows(database, field, "select " + value + " from user_entity where username like 'filled-%'");
    }

    private List<Map<String, String>> ofAttribute(PostgresDatabase database, String field, String attribute) {
        return ofRows(
                database,
                field,
                "select value from user_attribute where name = '" + attribute + "' and value not in ('0912345678')");
    }

    private List<Map<String, String>> ofRows(PostgresDatabase database, String field, String select) {
        return database.query(select + " limit " + (questions + warmUp)).stream()
                .map(value -> Map.of(field, value))
                .toList();
    }
}
