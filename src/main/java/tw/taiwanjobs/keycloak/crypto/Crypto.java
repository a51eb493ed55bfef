package tw.taiwanjobs.keycloak.crypto;

import org.keycloak.models.KeycloakSession;

/** What features use of the key ring: {@code Crypto.of(session).aead()}. */
public final class Crypto {
    private final Aead aead;
    private final BlindIndex blindIndex;
    private final AuthenticationCode authenticationCode;

    public Crypto(KeyRing ring) {
        this.aead = new Aead(ring);
        this.blindIndex = new BlindIndex(ring);
        this.authenticationCode = new AuthenticationCode(ring);
    }

    public static Crypto of(KeycloakSession session) {
        return new Crypto(session.getProvider(KeyRingProvider.class).keyRing());
    }

    public Aead aead() {
        return aead;
    }

    public BlindIndex blindIndex() {
        return blindIndex;
    }

    public AuthenticationCode authenticationCode() {
        return authenticationCode;
    }
}
