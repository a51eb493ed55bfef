package tw.taiwanjobs.keycloak.crypto;

import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;

/** A table whose rows cannot be read, or found, without the key ring; of all realms. Stateless, so its own factory. */
public interface KeyedRows extends StatelessFactory<KeyedRows> {

    /** Rows that cannot be read without this key version. */
    long encryptedWith(KeycloakSession session, int version);

    /** Rows that cannot be found where this key version is looked up. */
    default long withoutIndex(KeycloakSession session, int version) {
        return 0;
    }

    @Override
    default KeyedRows create(KeycloakSession session) {
        return this;
    }

    static long allEncryptedWith(KeycloakSession session, int version) {
        return session.getAllProviders(KeyedRows.class).stream()
                .mapToLong(rows -> rows.encryptedWith(session, version))
                .sum();
    }

    static long allWithoutIndex(KeycloakSession session, int version) {
        return session.getAllProviders(KeyedRows.class).stream()
                .mapToLong(rows -> rows.withoutIndex(session, version))
                .sum();
    }
}
