package tw.taiwanjobs.keycloak.profile;

import tw.taiwanjobs.keycloak.common.spi.RealmResourceFactory;

/** Puts {@link ListsResource} under the realm's address. */
public final class ListsResourceProviderFactory extends RealmResourceFactory {

    public ListsResourceProviderFactory() {
        super(ListsResource.ID, session -> new ListsResource());
    }
}
