package tw.taiwanjobs.keycloak.password.argon2;

/** What the processors could do if a login were nothing but its hash: the physical limit. */
public final class BareHashes {
    private BareHashes() {}

    /** By native code with Keycloak's parameters, on all processors. */
    public static double perSecond(int seconds) {
        return new HashRate(Runtime.getRuntime().availableProcessors(), seconds).perSecond(HashedBy.LIBSODIUM.start());
    }
}
