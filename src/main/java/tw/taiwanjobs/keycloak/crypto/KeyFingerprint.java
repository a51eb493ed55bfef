package tw.taiwanjobs.keycloak.crypto;

/** A key version's index of a fixed text: tells two keys apart and says nothing about either. */
final class KeyFingerprint {
    private static final String PURPOSE = "key-check";
    private static final String ALL_REALMS = "";
    private static final String FIXED_TEXT = "taiwanjobs";

    private KeyFingerprint() {}

    static String of(KeyVersion key) {
        return BlindIndex.index(key, PURPOSE, ALL_REALMS, FIXED_TEXT);
    }
}
