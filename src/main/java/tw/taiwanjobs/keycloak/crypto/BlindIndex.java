package tw.taiwanjobs.keycloak.crypto;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

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

    /** What to write: for each live key version its index, smallest version first. */
    public SortedMap<Integer, String> indexes(String purpose, String realmId, String value) {
        var message = LengthPrefixed.bytes(purpose, realmId, value);
        var indexes = new TreeMap<Integer, String>();
        ring.writingIndex().forEach(key -> indexes.put(key.version(), hex(mac(key.indexKey(), message))));
        return indexes;
    }

    /** The key version whose rows are looked up. */
    public int readVersion() {
        return ring.active().version();
    }

    /** What to look up: the index under {@link #readVersion}. */
    public String index(String purpose, String realmId, String value) {
        return hex(mac(ring.active().indexKey(), LengthPrefixed.bytes(purpose, realmId, value)));
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
