package tw.taiwanjobs.keycloak.terms.page;

import tw.taiwanjobs.keycloak.common.spi.RealmResourceFactory;
import tw.taiwanjobs.keycloak.terms.DocumentLinks;

/** Puts {@link DocumentResource} under the realm's address. */
public final class DocumentResourceProviderFactory extends RealmResourceFactory {

    public DocumentResourceProviderFactory() {
        super(DocumentLinks.PATH, DocumentResource::new);
    }
}
