package tw.taiwanjobs.keycloak.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordCredentialData;
import org.keycloak.models.credential.dto.PasswordSecretData;
import org.keycloak.util.JsonSerialization;

/**
 * A weak {@link OldHash} under today's hash: the secret is today's hash of the old one's result, and the parameters in the
 * credential's data say which hash that is and how the old one is made of a password. Who has the table has to break
 * today's hash for each guess.
 */
public final class WrappedHash {

    static final String ID = "taiwanjobs-wrapped";

    private static final String OUTER = "outer";
    private static final String RECIPE = "innerRecipe";
    /** Keycloak's Argon2 (26.7) is content with its own iterations and parameters, whatever the algorithm. */
    private static final int NO_POLICYS_ITERATIONS = 0;

    private final KeycloakSession session;
    private final PasswordPolicy policy;

    /** @param policy whose hash is to be around the old ones */
    public WrappedHash(KeycloakSession session, PasswordPolicy policy) {
        this.session = session;
        this.policy = policy;
    }

    /** The two texts of a credential as they stand in the table. */
    public record Stored(String secretData, String credentialData) {

        @Override
        public String toString() {
            return "Stored";
        }
    }

    /** Empty if the hash is not weak, or cannot be read. */
    public Optional<Stored> wrap(String secretData) {
        try {
            OldHash old =
                    OldHash.read(read(secretData, PasswordSecretData.class).getValue());
            return old.recipeOfWeak().map(recipe -> wrap(old, recipe));
        } catch (OldHashException cannotBeRead) {
            return Optional.empty();
        }
    }

    /** The hash of today that a wrapped one has around it; any other is itself. */
    public static PasswordCredentialModel outer(PasswordCredentialModel credential) {
        return credential.getPasswordCredentialData().getAlgorithm().equals(ID)
                ? PasswordCredentialModel.createFromValues(
                        read(parameter(credential, OUTER), PasswordCredentialData.class),
                        credential.getPasswordSecretData())
                : credential;
    }

    /** How the old hash is made of a password, without its result. */
    static OldHash inner(PasswordCredentialModel credential) {
        return OldHash.read(parameter(credential, RECIPE));
    }

    private Stored wrap(OldHash old, String recipe) {
        PasswordCredentialModel outer = provider().encodedCredential(old.result(), policy.getHashIterations());
        PasswordSecretData secret = outer.getPasswordSecretData();
        PasswordCredentialModel wrapped = PasswordCredentialModel.createFromValues(
                ID,
                secret.getSalt(),
                NO_POLICYS_ITERATIONS,
                Map.of(OUTER, List.of(outer.getCredentialData()), RECIPE, List.of(recipe)),
                secret.getValue());
        return new Stored(wrapped.getSecretData(), wrapped.getCredentialData());
    }

    private static String parameter(PasswordCredentialModel credential, String name) {
        return credential.getPasswordCredentialData().getAdditionalParameters().getFirst(name);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JsonSerialization.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PasswordHashProvider provider() {
        return Optional.ofNullable(policy.getHashAlgorithm())
                .map(algorithm -> session.getProvider(PasswordHashProvider.class, algorithm))
                .orElseGet(() -> session.getProvider(PasswordHashProvider.class));
    }
}
