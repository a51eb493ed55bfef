package tw.taiwanjobs.keycloak.support.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromQueryTest {

    private static final MetricsPage PAGE = MetricsPage.parse("""
                    # HELP logins_total Logins
                    # TYPE logins_total counter
                    logins_total{kind="a",realm="say \\"hi\\", {you}"} 2.0
                    logins_total{kind="b",realm="x"} 1.0
                    waiting 0.0
                    """);

    @Test
    void a_page_counts_by_name_and_labels() {
        assertThat(PAGE.count("logins_total")).isEqualTo(3);
        assertThat(PAGE.count("logins_total", "kind", "b")).isEqualTo(1);
        assertThat(PAGE.count("logins_total", "kind", "c")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum by (kind) (increase(logins_total{realm=~\"$realm\"}[$__range]))",
                "sum(rate(logins_total{kind=\"a\"}[5m])) / max(waiting)",
                "max(waiting)",
                "label_values(logins_total, realm)"
            })
    void a_query_whose_metrics_and_labels_are_there_misses_nothing(String query) {
        assertThat(PromQuery.parse(query).missingOn(PAGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(rate(logins[5m])) | no metric logins",
                "sum by (knid) (logins_total) | logins_total has no label knid",
                "sum(logins_total{raelm=~\"$realm\"}) | logins_total has no label raelm",
                "sum(logins_total{kind=\"c\"}) | no logins_total with {kind=c}",
                "label_values(logins_total, client) | logins_total has no label client",
                "42 | no metric in the query"
            })
    void what_is_not_there_is_named(String query, String missing) {
        assertThat(PromQuery.parse(query).missingOn(PAGE)).contains(missing);
    }
}
