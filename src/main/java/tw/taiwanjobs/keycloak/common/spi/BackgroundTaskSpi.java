package tw.taiwanjobs.keycloak.common.spi;

/** Makes Keycloak find the {@link BackgroundTask}s. */
public final class BackgroundTaskSpi extends ProviderSpi {

    public BackgroundTaskSpi() {
        super("taiwanjobs-background-task", BackgroundTask.class, BackgroundTask.class);
    }
}
