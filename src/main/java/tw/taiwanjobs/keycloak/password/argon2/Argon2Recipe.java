package tw.taiwanjobs.keycloak.password.argon2;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.keycloak.Config;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordCredentialData;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * How a password is hashed, in the words of Keycloak's options and credentials.
 *
 * @param type {@code d}, {@code i} or {@code id}
 * @param version {@code 1.0} or {@code 1.3}
 * @param memory KiB
 * @param parallelism lanes
 * @param hashLength bytes
 */
record Argon2Recipe(String type, String version, int memory, int iterations, int parallelism, int hashLength) {

    static final String ALGORITHM = "argon2";

    private static final String TYPE = "type";
    private static final String VERSION = "version";
    private static final String MEMORY = "memory";
    private static final String ITERATIONS = "iterations";
    private static final String PARALLELISM = "parallelism";
    private static final String HASH_LENGTH = "hashLength";

    /** What Keycloak's password policy says where it says nothing. */
    private static final int POLICY_WITHOUT_ITERATIONS = -1;
    /** Keycloak takes more for a number that was meant for PBKDF2. */
    private static final int MOST_ITERATIONS_OF_A_POLICY = 100;

    /** @param options those of Keycloak's provider, with its defaults for what the configuration leaves out */
    static Argon2Recipe of(Config.Scope config, List<ProviderConfigProperty> options) {
        Map<String, String> defaults = options.stream()
                .filter(option -> option.getDefaultValue() != null)
                .collect(Collectors.toMap(
                        ProviderConfigProperty::getName, option -> String.valueOf(option.getDefaultValue())));
        return of(name -> config.get(name, defaults.get(name)));
    }

    /** @throws NumberFormatException if it is no credential of this algorithm */
    static Argon2Recipe of(PasswordCredentialData data) {
        MultivaluedHashMap<String, String> parameters = data.getAdditionalParameters();
        return of(name ->
                name.equals(ITERATIONS) ? Integer.toString(data.getHashIterations()) : parameters.getFirst(name));
    }

    private static Argon2Recipe of(UnaryOperator<String> values) {
        return new Argon2Recipe(
                values.apply(TYPE),
                values.apply(VERSION),
                Integer.parseInt(values.apply(MEMORY)),
                Integer.parseInt(values.apply(ITERATIONS)),
                Integer.parseInt(values.apply(PARALLELISM)),
                Integer.parseInt(values.apply(HASH_LENGTH)));
    }

    /** @param ofPolicy which Keycloak (26.7) follows for small numbers only */
    Argon2Recipe withIterations(int ofPolicy) {
        return ofPolicy == POLICY_WITHOUT_ITERATIONS || ofPolicy > MOST_ITERATIONS_OF_A_POLICY
                ? this
                : new Argon2Recipe(type, version, memory, ofPolicy, parallelism, hashLength);
    }

    PasswordCredentialModel credential(byte[] salt, byte[] hash) {
        Map<String, List<String>> parameters = Map.of(
                VERSION, List.of(version),
                TYPE, List.of(type),
                HASH_LENGTH, List.of(Integer.toString(hashLength)),
                MEMORY, List.of(Integer.toString(memory)),
                PARALLELISM, List.of(Integer.toString(parallelism)));
        return PasswordCredentialModel.createFromValues(
                ALGORITHM, salt, iterations, parameters, Base64.getEncoder().encodeToString(hash));
    }
}
