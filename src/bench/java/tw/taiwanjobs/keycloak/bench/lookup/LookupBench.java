package tw.taiwanjobs.keycloak.bench.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.bench.product.BenchProcess;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.MeasuredProduct;
import tw.taiwanjobs.keycloak.bench.product.Report;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** {@code bin/bench lookup}. */
@Command(
        name = "bin/bench lookup",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "The uniqueness check of sign-up and a login with a national ID, among few members and among many, on PostgreSQL.",
            "Each question is about somebody whom no question was about before, so that no cache knows the answer."
        })
public final class LookupBench implements Runnable {

    private static final double TARGET = 1.2;

    @Option(names = "--few", description = "Members at first.")
    private int few = 10_000;

    @Option(names = "--many", description = "Members in the end.")
    private int many = 1_000_000;

    @Option(names = "--questions", description = "Questions of each kind among few members, and among many.")
    private int questions = 1_000;

    @Option(names = "--warm-up", description = "Questions of each kind before it counts, each time.")
    private int warmUp = 500;

    public static void main(String[] args) {
        BenchProcess.run(new LookupBench(), args);
    }

    @Override
    public void run() {
        Report report = new Report("lookup");
        PostgresDatabase database = PostgresServer.shared().freshDatabase();
        RunningProduct product = MeasuredProduct.start(database);
        report.putVersions(product);
        List<Person> people = new Crowd(product.testbed()).active(2 * (questions + warmUp));
        FilledRealm realm = new FilledRealm(database);
        Map<String, Object> fill = new LinkedHashMap<>();

        fill.put("few", realm.fillUpTo(few));
        Map<String, Long> rowsOfFew = realm.rows();
        Map<Question, double[]> amongFew = ask(product, people.subList(0, questions + warmUp));
        fill.put("many", realm.fillUpTo(many));
        Map<Question, double[]> amongMany = ask(product, people.subList(questions + warmUp, people.size()));

        report.put("rows", Map.of("few", rowsOfFew, "many", realm.rows()));
        report.put("options", Map.of("few", few, "many", many, "questions", questions, "warmUp", warmUp));
        report.put("fillSeconds", fill);
        report.put("target", TARGET);
        for (Question question : Question.values()) {
            report(
                    report,
                    question,
                    Objects.requireNonNull(amongFew.get(question)),
                    Objects.requireNonNull(amongMany.get(question)));
        }
        report.write();
    }

    private Map<Question, double[]> ask(RunningProduct product, List<Person> people) {
        Map<Question, double[]> millis = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            System.out.println("Asking: " + question);
            double[] all = people.stream()
                    .mapToDouble(person -> question.ask(product, person))
                    .toArray();
            millis.put(
                    question,
                    IntStream.range(warmUp, all.length).mapToDouble(i -> all[i]).toArray());
        }
        return millis;
    }

    private static void report(Report report, Question question, double[] few, double[] many) {
        Millis amongFew = Millis.of(few);
        Millis amongMany = Millis.of(many);
        double ratio = amongMany.p50() / amongFew.p50();
        System.out.printf(
                Locale.ROOT,
                "%-16s few %s  many %s  ratio of the medians %.3f (target at most %.1f: %s)%n",
                question,
                amongFew,
                amongMany,
                ratio,
                TARGET,
                ratio <= TARGET ? "met" : "MISSED");
        report.put(
                question.toString(),
                Map.of(
                        "few",
                        amongFew,
                        "many",
                        amongMany,
                        "ratioOfP50",
                        ratio,
                        "ratioOfP95",
                        amongMany.p95() / amongFew.p95()));
    }
}
