package tw.taiwanjobs.keycloak.link;

import tw.taiwanjobs.keycloak.common.spi.RealmResourceFactory;

/** Puts {@link StartResource} under the realm's address. */
public final class StartResourceProviderFactory extends RealmResourceFactory {

    private static final String ID = "taiwanjobs-start";

    public StartResourceProviderFactory() {
        super(ID, StartResource::new);
    }
}
