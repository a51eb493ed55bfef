package tw.taiwanjobs.keycloak.bench.costs;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tw.taiwanjobs.keycloak.bench.product.Medians;

/** How much of each unit. */
record Cost(Map<Unit, Double> amounts) {

    static Cost of(ToDoubleFunction<Unit> amount) {
        Map<Unit, Double> amounts = new EnumMap<>(Unit.class);
        for (Unit unit : Unit.values()) {
            amounts.put(unit, amount.applyAsDouble(unit));
        }
        return new Cost(amounts);
    }

    static Cost median(Collection<Cost> costs) {
        return of(unit -> Medians.of(costs, cost -> cost.amount(unit)));
    }

    /** Of one of several visits that were made since an earlier reading. */
    Cost ofOneSince(Cost before, int visits) {
        return of(unit -> (amount(unit) - before.amount(unit)) / visits);
    }

    double amount(Unit unit) {
        return amounts.getOrDefault(unit, 0.0);
    }

    static String titles() {
        return cells(Unit::title);
    }

    /** Cells of a table. */
    @Override
    public String toString() {
        return cells(unit -> String.format(Locale.ROOT, "%.1f", amount(unit)));
    }

    private static String cells(Function<Unit, String> cell) {
        return Arrays.stream(Unit.values()).map(cell).collect(Collectors.joining(" | "));
    }
}
