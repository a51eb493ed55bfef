package tw.taiwanjobs.keycloak.link;

import tw.taiwanjobs.keycloak.common.spi.RealmResourceFactory;

/** Puts {@link LinkResource} under the realm's address. */
public final class LinkResourceProviderFactory extends RealmResourceFactory {

    static final String ID = "taiwanjobs-link";

    public LinkResourceProviderFactory() {
        super(ID, LinkResource::new);
    }
}
