package tw.taiwanjobs.keycloak.mail;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** Makes Keycloak find the {@link Letters} of all features. */
public final class LettersSpi extends ProviderSpi {

    public LettersSpi() {
        super("taiwanjobs-letters", Letters.class, Letters.class);
    }
}
