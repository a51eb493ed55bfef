package tw.taiwanjobs.keycloak.throttle;

/** A hit was to be taken and none is left. Whoever catches it has rolled back the transaction of the hits before. */
public final class LimitUsedUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Refused refused;

    public LimitUsedUp(Outcome.Refused refused) {
        super("a limit is used up: " + refused.limit().name(), null, false, false);
        this.refused = refused;
    }

    public Outcome.Refused refused() {
        return refused;
    }
}
