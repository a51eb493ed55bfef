package tw.taiwanjobs.keycloak.support.testbed;

import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Stands in front of Keycloak's Argon2 and counts the hashes that it computes; they wait at {@link HashGate}. */
public final class CountingHashProviderFactory implements PasswordHashProviderFactory {
    /** Its artifact does not resolve, the server has it. */
    private static final String ARGON2 = "org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory";

    private static final int BEFORE_KEYCLOAKS_OWN = 1_000;
    private static final AtomicInteger HASHES = new AtomicInteger();

    private final PasswordHashProviderFactory argon2 = keycloaksOwn();

    static int count() {
        return HASHES.get();
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return new Counting(argon2.create(session));
    }

    @Override
    public void init(Config.Scope config) {
        argon2.init(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        argon2.postInit(factory);
    }

    @Override
    public void close() {
        argon2.close();
    }

    @Override
    public String getId() {
        return argon2.getId();
    }

    @Override
    public int order() {
        return BEFORE_KEYCLOAKS_OWN;
    }

    private static PasswordHashProviderFactory keycloaksOwn() {
        try {
            return (PasswordHashProviderFactory)
                    Class.forName(ARGON2).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Counting(PasswordHashProvider argon2) implements PasswordHashProvider {
        @Override
        public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
            return argon2.policyCheck(policy, credential);
        }

        @Override
        public PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
            countAndWait();
            return argon2.encodedCredential(rawPassword, iterations);
        }

        @Override
        public boolean verify(String rawPassword, PasswordCredentialModel credential) {
            countAndWait();
            return argon2.verify(rawPassword, credential);
        }

        @Override
        public void close() {
            argon2.close();
        }

        private static void countAndWait() {
            HASHES.incrementAndGet();
            HashGate.pass();
        }
    }
}
