package tw.taiwanjobs.keycloak.password.argon2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.EnvironmentDependentProviderFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import tw.taiwanjobs.keycloak.password.argon2.Implementation.Wish;

/**
 * Stands in front of Keycloak's provider {@code argon2}, under its id, with its options and its credentials, so that it can
 * be added and taken away at any time. Says once, at the start, who computes the hashes.
 */
public final class NativeArgon2ProviderFactory
        implements PasswordHashProviderFactory, EnvironmentDependentProviderFactory, ServerInfoAwareProviderFactory {

    static final String IMPLEMENTATION = "implementation";
    static final String NATIVE_FOLDER = "native-folder";

    private static final Logger LOG = Logger.getLogger(NativeArgon2ProviderFactory.class);
    private static final String CPU_CORES = "cpuCores";
    /** Keycloak's own has 300; of two factories with one id the higher order wins. */
    private static final int BEFORE_KEYCLOAKS_OWN = 400;

    /** Empty only where there is no server. */
    private final Optional<PasswordHashProviderFactory> keycloaks =
            KeycloaksArgon2.find(NativeArgon2ProviderFactory.class.getClassLoader());

    private volatile Function<KeycloakSession, PasswordHashProvider> providers =
            session -> keycloaks().create(session);
    private volatile Map<String, String> operationalInfo = Map.of();

    /** @throws IllegalStateException if native code is wanted and cannot be used: the server does not start */
    @Override
    public void init(Config.Scope config) {
        keycloaks().init(config);
        Wish wish = Wish.of(config.get(IMPLEMENTATION, Wish.AUTO.toString()));
        Implementation chosen = Implementation.choose(wish, config.get(NATIVE_FOLDER));
        chosen.sodium().ifPresent(sodium -> providers = natively(sodium, config));
        operationalInfo = Map.of(IMPLEMENTATION, chosen.name(), "reason", chosen.reason());
        say(wish, chosen);
    }

    private Function<KeycloakSession, PasswordHashProvider> natively(Libsodium sodium, Config.Scope config) {
        Argon2Recipe recipe = Argon2Recipe.of(config, keycloaks().getConfigMetadata());
        HashQueue queue =
                new HashQueue(config.getInt(CPU_CORES, Runtime.getRuntime().availableProcessors()));
        return session ->
                new NativeArgon2Provider(sodium, recipe, queue, keycloaks().create(session));
    }

    private static void say(Wish wish, Implementation chosen) {
        if (wish == Wish.AUTO && chosen.sodium().isEmpty()) {
            LOG.warnf(
                    "Passwords are hashed in Java, more slowly, because native code cannot be used: %s (docs/operations.md)",
                    chosen.reason());
        } else {
            LOG.infof("Argon2 password hashes: %s (%s)", chosen.name(), chosen.reason());
        }
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return providers.apply(session);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        keycloaks().postInit(factory);
    }

    @Override
    public void close() {
        keycloaks().close();
    }

    @Override
    public String getId() {
        return Argon2Recipe.ALGORITHM;
    }

    @Override
    public int order() {
        return BEFORE_KEYCLOAKS_OWN;
    }

    /** Where Keycloak's own may be used, in no server that is bound to FIPS for example. */
    @Override
    public boolean isSupported(Config.Scope config) {
        return keycloaks
                .filter(own -> !(own instanceof EnvironmentDependentProviderFactory picky) || picky.isSupported(config))
                .isPresent();
    }

    private PasswordHashProviderFactory keycloaks() {
        return keycloaks.orElseThrow(() -> new IllegalStateException("this Keycloak has no Argon2"));
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return operationalInfo;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        List<ProviderConfigProperty> all = new ArrayList<>(
                keycloaks.map(PasswordHashProviderFactory::getConfigMetadata).orElseGet(List::of));
        all.addAll(ProviderConfigurationBuilder.create()
                .property()
                .name(IMPLEMENTATION)
                .type(ProviderConfigProperty.STRING_TYPE)
                .options(Arrays.stream(Wish.values()).map(Wish::toString).toList())
                .defaultValue(Wish.AUTO.toString())
                .helpText(
                        "Who computes the hashes: libsodium where it can be loaded (auto), libsodium or no start (native),"
                                + " Keycloak's own code (java).")
                .add()
                .property()
                .name(NATIVE_FOLDER)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Folder with the native libraries, unpacked beforehand, for a server that may not run what it"
                        + " writes. Without it they are unpacked below java.io.tmpdir for the moment of loading.")
                .add()
                .build());
        return all;
    }
}
