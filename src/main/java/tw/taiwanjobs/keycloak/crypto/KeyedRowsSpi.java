package tw.taiwanjobs.keycloak.crypto;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** Makes Keycloak find the {@link KeyedRows}. */
public final class KeyedRowsSpi extends ProviderSpi {

    public KeyedRowsSpi() {
        super("taiwanjobs-keyed-rows", KeyedRows.class, KeyedRows.class);
    }
}
