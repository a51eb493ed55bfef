package tw.taiwanjobs.keycloak.bench.product;

import java.util.Collection;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Median;

/** The middle one of what was measured several times. */
public final class Medians {
    private Medians() {}

    public static double of(Collection<Double> figures) {
        return of(figures, Double::doubleValue);
    }

    public static <T> double of(Collection<T> measured, ToDoubleFunction<T> figure) {
        return Median.withDefaults()
                .evaluate(measured.stream().mapToDouble(figure).toArray());
    }
}
