package tw.taiwanjobs.keycloak.bench.timing;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tw.taiwanjobs.keycloak.bench.product.Visitor;
import tw.taiwanjobs.keycloak.support.Product;

/** One client that sends one form after the other: a name of each kind in random order, then the next of each. */
final class Probe {

    private final SecureRandom random = new SecureRandom();
    private final HttpClient http = Visitor.connections();
    private final Product product;
    private final Form form;
    private final Names names;

    Probe(Product product, Form form, Names names) {
        this.product = product;
        this.form = form;
        this.names = names;
    }

    /**
     * Types the names from one index to another.
     *
     * @param end stops early at this time, with as many samples of each kind
     */
    Samples run(int from, int to, Instant end) {
        Samples samples = new Samples();
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        for (int index = from; index < to && Instant.now().isBefore(end); index++) {
            Collections.shuffle(kinds, random);
            for (Kind kind : kinds) {
                samples.add(kind, time(kind, names.get(kind, index)));
            }
        }
        return samples;
    }

    private long time(Kind kind, String name) {
        Visitor.Answer answer = form.send(product, http, name);
        if (!form.isExpected(kind, answer)) {
            throw new IllegalStateException(
                    form + ", " + kind + ": unexpected page '" + answer.page() + "', status " + answer.status());
        }
        return answer.nanos();
    }
}
