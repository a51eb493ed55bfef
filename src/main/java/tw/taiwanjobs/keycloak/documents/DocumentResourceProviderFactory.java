package tw.taiwanjobs.keycloak.documents;

import tw.taiwanjobs.keycloak.common.spi.RealmResourceFactory;

/** Puts {@link DocumentResource} under the realm's address. */
public final class DocumentResourceProviderFactory extends RealmResourceFactory {

    public DocumentResourceProviderFactory() {
        super(DocumentLinks.PATH, DocumentResource::new);
    }
}
