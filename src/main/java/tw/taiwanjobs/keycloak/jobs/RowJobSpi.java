package tw.taiwanjobs.keycloak.jobs;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** Makes Keycloak find the {@link RowJob}s. */
public final class RowJobSpi extends ProviderSpi {

    public RowJobSpi() {
        super("taiwanjobs-row-job", RowJob.class, RowJob.class);
    }
}
