package tw.taiwanjobs.keycloak.common.task;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** Makes Keycloak find the {@link BackgroundTask}s. */
public final class BackgroundTaskSpi extends ProviderSpi {

    public BackgroundTaskSpi() {
        super("taiwanjobs-background-task", BackgroundTask.class, BackgroundTask.class);
    }
}
