package tw.taiwanjobs.keycloak.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Reads the documents that the server brings once at start-up: those of the jar, and newer versions from the folder that the
 * option {@code path} names. With a document that cannot be shown the server does not start. What was published in a realm
 * comes before them.
 */
public final class FolderDocumentLibraryFactory implements DocumentLibraryFactory {

    static final String ID = "folder";
    static final String PATH = "path";

    private final Map<String, RealmDocuments> remembered = new ConcurrentHashMap<>();

    private @Nullable DocumentShelf shelf;

    @Override
    public DocumentLibrary create(KeycloakSession session) {
        return new RealmLibrary(session, Objects.requireNonNull(shelf, "The documents are not loaded"), remembered);
    }

    @Override
    public void init(Config.Scope config) {
        Optional<String> path = Optional.ofNullable(config.get(PATH)).filter(value -> !value.isBlank());
        shelf = DocumentShelf.of(DocumentSource.jar(), path.map(Path::of).map(DocumentSource::folder));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmRemovedEvent removed) {
                remembered.remove(removed.getRealm().getId());
            }
        });
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
                .helpText("Folder with versions of documents that replace those of the jar, and a current.properties.")
                .add()
                .build();
    }
}
