package tw.taiwanjobs.keycloak.crypto;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * How far this node's key ring has come in a rotation, for what takes the rows along.
 *
 * @param oldest version in the ring
 * @param writing new version whose index rows are being filled in
 * @param retiring old version whose ciphertexts are encrypted again
 */
public record KeyRotation(int oldest, Optional<Integer> writing, Optional<Integer> retiring) {

    public static KeyRotation of(KeycloakSession session) {
        return of(session.getProvider(KeyRingProvider.class).keyRing());
    }

    static KeyRotation of(KeyRing ring) {
        int oldest = ring.all().mapToInt(KeyVersion::version).min().orElseThrow();
        return new KeyRotation(oldest, ring.versionIn(KeyState.WRITING), ring.versionIn(KeyState.RETIRING));
    }
}
