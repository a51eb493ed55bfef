package tw.taiwanjobs.keycloak.support.testbed;

import java.util.Comparator;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Stands in front of the server's Argon2 and counts the hashes that it computes; they wait at {@link HashGate}. */
public final class CountingHashProviderFactory implements PasswordHashProviderFactory, ServerInfoAwareProviderFactory {
    private static final String ARGON2 = "argon2";

    private static final int BEFORE_ALL_OTHERS = 1_000;
    private static final AtomicInteger HASHES = new AtomicInteger();

    private final PasswordHashProviderFactory argon2 = theServers();

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
        return ARGON2;
    }

    @Override
    public int order() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return argon2 instanceof ServerInfoAwareProviderFactory aware ? aware.getOperationalInfo() : Map.of();
    }

    /** The one that the server would have without this one. */
    private static PasswordHashProviderFactory theServers() {
        ClassLoader server = CountingHashProviderFactory.class.getClassLoader();
        return ServiceLoader.load(PasswordHashProviderFactory.class, server).stream()
                .filter(found -> found.type() != CountingHashProviderFactory.class)
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.getId().equals(ARGON2))
                .max(Comparator.comparingInt(PasswordHashProviderFactory::order))
                .orElseThrow();
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
