package tw.taiwanjobs.keycloak.link;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** Makes Keycloak find the {@link LinkPurpose}s. */
public final class LinkPurposeSpi extends ProviderSpi {

    public LinkPurposeSpi() {
        super("taiwanjobs-link-purpose", LinkPurpose.class, LinkPurpose.class);
    }
}
