package tw.taiwanjobs.keycloak.support.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a query wants to find, as far as the dashboard's queries go: metrics, their labels, the values it asks for. */
public final class PromQuery {

    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without)\\s*\\((?<labels>[^)]*)\\)");
    private static final Pattern LABEL_VALUES =
            Pattern.compile("label_values\\((?<metric>[^,]+),\\s*(?<label>\\w+)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w$\"])(?<metric>[a-zA-Z_:][\\w:]*)(?!\\w*\\s*\\()(?:\\{(?<matchers>[^}]*)})?");
    private static final Pattern MATCHER =
            Pattern.compile("(?<label>\\w+)\\s*(?<operator>=~|!~|!=|=)\\s*\"(?<value>[^\"]*)\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern AGGREGATION = Pattern.compile("\\b(sum|max|min|avg|count|topk)\\b(?=\\s*\\()");

    private final List<Selector> selectors;
    private final Set<String> labels;

    private PromQuery(List<Selector> selectors, Set<String> labels) {
        this.selectors = selectors;
        this.labels = labels;
    }

    private record Selector(String metric, Set<String> labels, Map<String, String> values) {}

    public static PromQuery parse(String query) {
        Set<String> grouped = new HashSet<>();
        Matcher listed = LABEL_VALUES.matcher(query);
        String text = query;
        if (listed.matches()) {
            grouped.add(listed.group("label"));
            text = listed.group("metric");
        }
        Matcher grouping = GROUPING.matcher(text);
        while (grouping.find()) {
            Stream.of(grouping.group("labels").split(",")).map(String::strip).forEach(grouped::add);
        }
        text = AGGREGATION.matcher(grouping.replaceAll("")).replaceAll("");
        return new PromQuery(selectors(RANGE.matcher(text).replaceAll("")), grouped);
    }

    /** What the page does not have, in words; empty if the query finds all that it asks for. */
    public List<String> missingOn(MetricsPage page) {
        List<String> missing = new ArrayList<>();
        if (selectors.isEmpty()) {
            missing.add("no metric in the query");
        }
        selectors.forEach(selector -> {
            if (page.named(selector.metric()).findAny().isEmpty()) {
                missing.add("no metric " + selector.metric());
            }
            Stream.concat(labels.stream(), selector.labels().stream())
                    .filter(label -> page.named(selector.metric())
                            .noneMatch(sample -> sample.labels().containsKey(label)))
                    .forEach(label -> missing.add(selector.metric() + " has no label " + label));
            if (page.named(selector.metric()).noneMatch(sample -> sample.has(selector.values()))) {
                missing.add("no " + selector.metric() + " with " + selector.values());
            }
        });
        return missing;
    }

    public Set<String> metrics() {
        Set<String> metrics = new HashSet<>();
        selectors.forEach(selector -> metrics.add(selector.metric()));
        return metrics;
    }

    private static List<Selector> selectors(String text) {
        List<Selector> selectors = new ArrayList<>();
        Matcher selector = SELECTOR.matcher(text);
        while (selector.find()) {
            Set<String> labels = new HashSet<>();
            Map<String, String> values = new HashMap<>();
            if (selector.group("matchers") != null) {
                Matcher matcher = MATCHER.matcher(selector.group("matchers"));
                while (matcher.find()) {
                    labels.add(matcher.group("label"));
                    if (matcher.group("operator").equals("=")) {
                        values.put(matcher.group("label"), matcher.group("value"));
                    }
                }
            }
            selectors.add(new Selector(selector.group("metric"), labels, values));
        }
        return selectors;
    }
}
