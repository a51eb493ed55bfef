package tw.taiwanjobs.keycloak.member;

import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.crypto.EncryptedColumn;
import tw.taiwanjobs.keycloak.crypto.KeyedRows;

/** The numbers in pending sign-ups. They are indexed nowhere. */
public final class PendingKeyedRows implements KeyedRows {

    static final EncryptedColumn NUMBERS = new EncryptedColumn("PendingMemberEntity", "numberCiphertext");

    @Override
    public String getId() {
        return "pending-sign-ups";
    }

    @Override
    public long encryptedWith(KeycloakSession session, int version) {
        return NUMBERS.encryptedWith(session, version);
    }
}
