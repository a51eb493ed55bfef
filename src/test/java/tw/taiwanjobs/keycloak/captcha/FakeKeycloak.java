package tw.taiwanjobs.keycloak.captcha;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.services.DefaultKeycloakContext;
import org.keycloak.services.DefaultKeycloakSession;

/** Keycloak's session with these captcha providers by id, and without anything else. */
final class FakeKeycloak extends DefaultKeycloakSession {

    private final Map<String, CaptchaProvider> providers;

    FakeKeycloak(Map<String, CaptchaProvider> providers) {
        super(null);
        this.providers = providers;
    }

    @Override
    public <T extends Provider> @Nullable T getProvider(Class<T> type, String id) {
        return type.cast(providers.get(id));
    }

    @Override
    protected @Nullable DefaultKeycloakContext createKeycloakContext(KeycloakSession session) {
        return null;
    }
}
