package tw.taiwanjobs.keycloak.support.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page in Prometheus' text format. */
public final class MetricsPage {

    private static final Pattern SAMPLE =
            Pattern.compile("(?<name>[a-zA-Z_:][\\w:]*)(\\{(?<labels>.*)})? (?<value>\\S+)( \\d+)?");
    private static final Pattern LABEL = Pattern.compile("(?<name>\\w+)=\"(?<value>(?:[^\"\\\\]|\\\\.)*)\"");

    private final List<Sample> samples;

    private MetricsPage(List<Sample> samples) {
        this.samples = samples;
    }

    /** One line of the page. */
    public record Sample(String name, Map<String, String> labels, double value) {

        boolean has(Map<String, String> wanted) {
            return labels.entrySet().containsAll(wanted.entrySet());
        }
    }

    public static MetricsPage parse(String text) {
        return new MetricsPage(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(MetricsPage::sample)
                .toList());
    }

    /** Of a metric that has this name. */
    public Stream<Sample> named(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name));
    }

    public Stream<Sample> samples() {
        return samples.stream();
    }

    /** What has been counted so far; 0 if nothing has. @param labels name, value, name, value … */
    public double count(String name, String... labels) {
        Map<String, String> wanted = new HashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.put(labels[i], labels[i + 1]);
        }
        return named(name)
                .filter(sample -> sample.has(wanted))
                .mapToDouble(Sample::value)
                .sum();
    }

    private static Sample sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        if (!sample.matches()) {
            throw new AssertionError("no line of a metrics page: " + line);
        }
        Map<String, String> labels = new HashMap<>();
        if (sample.group("labels") != null) {
            Matcher label = LABEL.matcher(sample.group("labels"));
            while (label.find()) {
                labels.put(label.group("name"), label.group("value"));
            }
        }
        return new Sample(sample.group("name"), labels, Double.parseDouble(sample.group("value")));
    }
}
