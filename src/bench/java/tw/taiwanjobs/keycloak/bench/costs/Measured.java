package tw.taiwanjobs.keycloak.bench.costs;

import java.util.ArrayList;
import java.util.List;

/** An errand that is run again and again at one server. */
final class Measured {

    private final Meter meter;
    private final Runnable errand;
    private final List<Cost> costs = new ArrayList<>();

    Measured(Meter meter, Runnable errand) {
        this.meter = meter;
        this.errand = errand;
    }

    void run(int visits) {
        for (int i = 0; i < visits; i++) {
            errand.run();
        }
    }

    void measure(int visits) {
        Cost before = meter.read();
        run(visits);
        costs.add(meter.read().ofOneSince(before, visits));
    }

    /** One of each round. */
    List<Cost> costs() {
        return costs;
    }
}
