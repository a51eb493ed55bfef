package tw.taiwanjobs.keycloak.password.argon2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.Salt;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordSecretData;

/** Computes by libsodium what Keycloak computes in Java: the same bytes in the same credentials. Everything else is Keycloak's. */
final class NativeArgon2Provider implements PasswordHashProvider {

    private final Libsodium sodium;
    private final Argon2Recipe recipe;
    private final HashQueue queue;
    private final PasswordHashProvider keycloaks;

    NativeArgon2Provider(Libsodium sodium, Argon2Recipe recipe, HashQueue queue, PasswordHashProvider keycloaks) {
        this.sodium = sodium;
        this.recipe = recipe;
        this.queue = queue;
        this.keycloaks = keycloaks;
    }

    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return keycloaks.policyCheck(policy, credential);
    }

    @Override
    public PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
        Argon2Recipe wanted = recipe.withIterations(iterations);
        byte[] salt = Salt.generateSalt();
        return queue.inTurn(() -> sodium.hash(wanted, rawPassword, salt)
                .map(hash -> wanted.credential(salt, hash))
                .orElseGet(() -> keycloaks.encodedCredential(rawPassword, iterations)));
    }

    @Override
    public boolean verify(String rawPassword, PasswordCredentialModel credential) {
        PasswordSecretData secret = credential.getPasswordSecretData();
        Argon2Recipe used = Argon2Recipe.of(credential.getPasswordCredentialData());
        return queue.inTurn(() -> sodium.hash(used, rawPassword, secret.getSalt())
                .map(hash -> isSame(hash, secret.getValue()))
                .orElseGet(() -> keycloaks.verify(rawPassword, credential)));
    }

    @Override
    public String credentialHashingStrength(PasswordCredentialModel credential) {
        return keycloaks.credentialHashingStrength(credential);
    }

    @Override
    public void close() {
        keycloaks.close();
    }

    private static boolean isSame(byte[] hash, String stored) {
        return MessageDigest.isEqual(Base64.getEncoder().encode(hash), stored.getBytes(StandardCharsets.UTF_8));
    }
}
