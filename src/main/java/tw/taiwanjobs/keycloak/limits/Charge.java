package tw.taiwanjobs.keycloak.limits;

/**
 * One hit to be taken.
 *
 * @param subject whose hit it is: a session, an address, a name
 */
public record Charge(Limit limit, String subject) {

    @Override
    public String toString() {
        return "Charge[" + limit.name() + "]";
    }
}
