package tw.taiwanjobs.keycloak.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import tw.taiwanjobs.keycloak.common.LengthPrefixed;

/**
 * Marks what leaves the server and comes back as made here: HMAC-SHA-256 over purpose, realm and value, cut to 128 bits
 * (RFC 2104, section 5). Made under the active key version, recognised under every version of the ring, so that what
 * is under way outlives a rotation.
 */
public final class AuthenticationCode {

    public static final int BYTES = 16;

    private final KeyRing ring;

    AuthenticationCode(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] of(String purpose, String realmId, String value) {
        return code(ring.active(), purpose, realmId, value);
    }

    /** Takes the same time whatever the code is. */
    public boolean matches(String purpose, String realmId, String value, byte[] code) {
        return ring.all()
                .map(key -> MessageDigest.isEqual(code(key, purpose, realmId, value), code))
                .reduce(false, Boolean::logicalOr);
    }

    private static byte[] code(KeyVersion key, String purpose, String realmId, String value) {
        byte[] message = LengthPrefixed.bytes("authentication-code:" + purpose, realmId, value);
        return Arrays.copyOf(BlindIndex.mac(key.indexKey(), message), BYTES);
    }
}
