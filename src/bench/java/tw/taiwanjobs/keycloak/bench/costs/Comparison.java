package tw.taiwanjobs.keycloak.bench.costs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tw.taiwanjobs.keycloak.bench.product.Medians;

/** One errand at the product and, where Keycloak has such a thing, at its own pages. */
record Comparison(String name, Measured ours, Optional<Measured> stock) {

    static List<Comparison> all(
            Meter own, Map<String, Runnable> ownErrands, Meter theirs, Map<String, Runnable> stockErrands) {
        List<Comparison> all = new ArrayList<>();
        ownErrands.forEach((name, errand) -> all.add(new Comparison(
                name,
                new Measured(own, errand),
                Optional.ofNullable(stockErrands.get(name)).map(same -> new Measured(theirs, same)))));
        return all;
    }

    void run(int visits) {
        ours.run(visits);
        stock.ifPresent(measured -> measured.run(visits));
    }

    void measure(int visits) {
        ours.measure(visits);
        stock.ifPresent(measured -> measured.measure(visits));
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("ours", ours.costs());
        stock.ifPresent(measured -> {
            figures.put("stock", measured.costs());
            figures.put("ratioOfServerCpu", ratio(measured));
        });
        return figures;
    }

    /** Rows of a table. */
    @Override
    public String toString() {
        String own = "| " + name + " | " + Cost.median(ours.costs()) + " |";
        return stock.map(measured -> String.format(
                        Locale.ROOT,
                        "%s%n| the same, Keycloak's own | %s | %.2f",
                        own,
                        Cost.median(measured.costs()),
                        ratio(measured)))
                .orElse(own);
    }

    /** Median of the ratios of neighbours. */
    private double ratio(Measured measured) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < measured.costs().size(); round++) {
            ratios.add(ours.costs().get(round).amount(Unit.SERVER_CPU_MS)
                    / measured.costs().get(round).amount(Unit.SERVER_CPU_MS));
        }
        return Medians.of(ratios);
    }
}
