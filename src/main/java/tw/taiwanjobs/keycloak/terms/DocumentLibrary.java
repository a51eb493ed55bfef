package tw.taiwanjobs.keycloak.terms;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.provider.Provider;
import tw.taiwanjobs.keycloak.terms.domain.TermsDocument;

/** Where the documents in force come from. */
@FunctionalInterface
public interface DocumentLibrary extends Provider {

    /**
     * The version in force in the reader's language, in Traditional Chinese where there is no such translation; empty
     * if there is no document of that name.
     */
    Optional<TermsDocument> find(String name, Locale reader);

    @Override
    default void close() {}
}
