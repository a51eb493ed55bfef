package tw.taiwanjobs.keycloak.lockout;

/**
 * What a refused person is told. It depends on nothing but the name that was typed, whether it is a member's or not; in
 * a browser that is known as the member's, on what was typed there.
 */
public enum LoginAnswer {
    WRONG,
    /** The name, or this browser, has failed as often as the realm allows. */
    LOCKED,
    /** As many attempts as are left are being looked at right now; one of them may be right. */
    TRY_AGAIN
}
