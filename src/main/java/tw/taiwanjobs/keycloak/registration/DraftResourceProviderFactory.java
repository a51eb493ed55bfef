package tw.taiwanjobs.keycloak.registration;

import tw.taiwanjobs.keycloak.common.spi.RealmResourceFactory;

/** Registers {@link DraftResource}. */
public final class DraftResourceProviderFactory extends RealmResourceFactory {

    public DraftResourceProviderFactory() {
        super(DraftResource.ID, DraftResource::new);
    }
}
