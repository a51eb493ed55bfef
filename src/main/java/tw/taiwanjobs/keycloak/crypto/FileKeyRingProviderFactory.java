package tw.taiwanjobs.keycloak.crypto;

import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Loads the key ring once at start-up from the file that the option {@code path} names. Without a good key ring the
 * server does not start, as it could neither keep an ID unique nor read one.
 */
public final class FileKeyRingProviderFactory implements KeyRingProviderFactory {
    static final String ID = "file";
    static final String PATH = "path";

    private @Nullable KeyRing ring;

    @Override
    public KeyRingProvider create(KeycloakSession session) {
        var loaded = ring;
        if (loaded == null) {
            throw new KeyRingException("The key ring is not loaded");
        }
        return () -> loaded;
    }

    @Override
    public void init(Config.Scope config) {
        var path = config.get(PATH);
        if (path == null || path.isBlank()) {
            throw new KeyRingException("No key ring: make one with bin/keys create FILE and start with --spi-"
                    + KeyRingSpi.NAME + "--" + ID + "--" + PATH + "=FILE");
        }
        ring = new KeyRingFile(Path.of(path)).load();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                requireKeysOfTheDatabase(factory);
            }
        });
    }

    private static void requireKeysOfTheDatabase(KeycloakSessionFactory factory) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, FileKeyRingProviderFactory::requireKeysOfTheDatabase);
        } catch (ModelException | PersistenceException anotherNodeNotedTheVersionFirst) {
            KeycloakModelUtils.runJobInTransaction(factory, FileKeyRingProviderFactory::requireKeysOfTheDatabase);
        }
    }

    private static void requireKeysOfTheDatabase(KeycloakSession session) {
        new RingCheck(session).require();
        var entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        new KeyCheck(entities)
                .require(session.getProvider(KeyRingProvider.class).keyRing());
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(PATH)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Key ring file, made with bin/keys create. Only the server's user may read it.")
                .add()
                .build();
    }
}
