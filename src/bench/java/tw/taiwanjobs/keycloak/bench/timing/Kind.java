package tw.taiwanjobs.keycloak.bench.timing;

/** What a typed name is to the server. */
enum Kind {
    KNOWN("known"),
    UNKNOWN("unknown"),
    /** A member's name that has failed too often. */
    LOCKED("locked"),
    /** The same of nobody's name, which reads locked as well. */
    LOCKED_UNKNOWN("locked unknown"),
    /** The address of a sign-up whose link was not used. */
    PENDING("pending"),
    KNOWN_ID("known ID"),
    UNKNOWN_ID("unknown ID");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    boolean readsLocked() {
        return this == LOCKED || this == LOCKED_UNKNOWN;
    }

    @Override
    public String toString() {
        return label;
    }
}
