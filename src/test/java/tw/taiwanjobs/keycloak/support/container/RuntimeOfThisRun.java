package tw.taiwanjobs.keycloak.support.container;

import tw.taiwanjobs.keycloak.demo.server.KeycloakRuntime;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** What {@code -Dkeycloak.runtime=distribution|container} asks for; the distribution unless told otherwise. */
public final class RuntimeOfThisRun {
    private RuntimeOfThisRun() {}

    public static KeycloakRuntime.Kind kind() {
        var kind = System.getProperty("keycloak.runtime", "distribution");
        return switch (kind) {
            case "distribution" -> KeycloakSettings.DISTRIBUTION;
            case "container" -> KeycloakImage::new;
            default -> throw new StartupFailure("-Dkeycloak.runtime is distribution or container, not " + kind);
        };
    }
}
