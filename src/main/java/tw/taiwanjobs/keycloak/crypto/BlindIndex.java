package tw.taiwanjobs.keycloak.crypto;

import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import tw.taiwanjobs.keycloak.common.LengthPrefixed;

/**
 * A keyed fingerprint by which a secret value can be found and kept unique without being stored: HMAC-SHA-256 (RFC
 * 2104) over purpose, realm and value, 64 hexadecimal digits. Equal values of two realms or two purposes have nothing
 * in common. The value must be normalised before: one bit more is another index.
 */
public final class BlindIndex {
    private final KeyRing ring;

    BlindIndex(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * What to write: for each live key version its index, smallest version first.
     *
     * @param noted versions of which the database has rows, see {@link NotedVersions}
     */
    public SortedMap<Integer, String> indexes(String purpose, String realmId, String value, List<Integer> noted) {
        var indexes = new TreeMap<Integer, String>();
        ring.writingIndex()
                .filter(key -> noted.contains(key.version()))
                .forEach(key -> indexes.put(key.version(), index(key, purpose, realmId, value)));
        noted.stream()
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> indexes.put(newest, index(purpose, realmId, value, newest)));
        return indexes;
    }

    /** The index under one key version, which rows of it have. */
    public String index(String purpose, String realmId, String value, int version) {
        return ring.find(version)
                .map(key -> index(key, purpose, realmId, value))
                .orElseThrow(() -> new KeyRingException("The key ring (" + ring.describe() + ") lacks version "
                        + version + ", of which other nodes write rows"));
    }

    /** The key version whose rows are looked up. */
    public int readVersion() {
        return ring.active().version();
    }

    /** What to look up: the index under {@link #readVersion}. */
    public String index(String purpose, String realmId, String value) {
        return index(ring.active(), purpose, realmId, value);
    }

    /** What was looked up before the switch; empty unless a version is retiring. */
    Optional<String> retiringIndex(String purpose, String realmId, String value) {
        return ring.versionIn(KeyState.RETIRING).map(version -> index(purpose, realmId, value, version));
    }

    static String index(KeyVersion key, String purpose, String realmId, String value) {
        return hex(mac(key.indexKey(), LengthPrefixed.bytes(purpose, realmId, value)));
    }

    static byte[] mac(SecretKey key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
