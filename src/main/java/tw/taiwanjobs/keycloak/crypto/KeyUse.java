package tw.taiwanjobs.keycloak.crypto;

import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * A key version of this node's ring and the rows of all realms that are not done with it; for the command {@code keys}.
 *
 * @param state as in the key ring file
 * @param fingerprint by which the command knows its own file's version
 * @param encrypted rows that cannot be read without it
 * @param withoutIndex rows that could not be found if it were looked up
 */
public record KeyUse(int version, String state, String fingerprint, long encrypted, long withoutIndex) {

    public static List<KeyUse> all(KeycloakSession session) {
        return session.getProvider(KeyRingProvider.class)
                .keyRing()
                .all()
                .map(key -> of(session, key))
                .toList();
    }

    private static KeyUse of(KeycloakSession session, KeyVersion key) {
        return new KeyUse(
                key.version(),
                key.state().code(),
                KeyFingerprint.of(key),
                KeyedRows.allEncryptedWith(session, key.version()),
                KeyedRows.allWithoutIndex(session, key.version()));
    }
}
