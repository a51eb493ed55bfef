package tw.taiwanjobs.keycloak.documents;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.provider.Provider;

/** Where the documents in force come from. */
@FunctionalInterface
public interface DocumentLibrary extends Provider {

    /**
     * The version in force in the reader's language, in Traditional Chinese where there is no such translation; empty
     * if there is no document of that name.
     */
    Optional<Document> find(String name, Locale reader);

    @Override
    default void close() {}
}
