package tw.taiwanjobs.keycloak.crypto;

import tw.taiwanjobs.keycloak.common.LengthPrefixed;

/**
 * The owner of a ciphertext: additional authenticated data, so that a ciphertext copied to another member, another
 * realm or another use does not open there.
 */
public final class Aad {
    private final byte[] bytes;

    private Aad(String use, String realmId, String ownerId) {
        this.bytes = LengthPrefixed.bytes(use, realmId, ownerId);
    }

    public static Aad ofMember(String realmId, String userId) {
        return new Aad("member", realmId, userId);
    }

    /** @param rootSessionId id of the root authentication session */
    public static Aad ofAuthenticationSession(String realmId, String rootSessionId) {
        return new Aad("authentication-session", realmId, rootSessionId);
    }

    /** Of what a page carries from one session of a portal's visitor to the next. */
    public static Aad ofPage(String realmId, String clientId) {
        return new Aad("page", realmId, clientId);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
