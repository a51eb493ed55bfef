package tw.taiwanjobs.keycloak.crypto;

import java.security.SecureRandom;
import java.util.List;

/** Key rings in the states that tests need. */
final class Rings {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Rings() {}

    static KeyRing fresh() {
        return KeyRing.create(RANDOM);
    }

    static KeyRing withAdded(KeyRing ring) {
        return ring.add(RANDOM);
    }

    /** The rings that nodes have in the course of one rotation, in this order. */
    static List<KeyRing> rotation(KeyRing first) {
        var published = withAdded(first);
        var writing = published.rotate();
        var switched = writing.rotate();
        return List.of(first, published, writing, switched, switched.retire());
    }
}
