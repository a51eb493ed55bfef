package tw.taiwanjobs.keycloak.identity;

import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.crypto.EncryptedColumn;
import tw.taiwanjobs.keycloak.crypto.KeyedRows;

/** The members' numbers. */
public final class IdentityKeyedRows implements KeyedRows {

    static final EncryptedColumn NUMBERS = new EncryptedColumn("IdentityNumberEntity", "ciphertext");

    @Override
    public String getId() {
        return "identity-numbers";
    }

    @Override
    public long encryptedWith(KeycloakSession session, int version) {
        return NUMBERS.encryptedWith(session, version);
    }

    @Override
    public long withoutIndex(KeycloakSession session, int version) {
        return new IndexRows(session).lackedBy(version);
    }
}
