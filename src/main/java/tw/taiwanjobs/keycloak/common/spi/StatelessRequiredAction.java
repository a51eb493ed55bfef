package tw.taiwanjobs.keycloak.common.spi;

import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** A required action without state, which therefore is its own factory. It is set by code, never triggered by itself. */
public interface StatelessRequiredAction
        extends RequiredActionProvider, RequiredActionFactory, StatelessFactory<RequiredActionProvider> {
    @Override
    default RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    default String getDisplayText() {
        return ConsoleText.name(getId());
    }

    @Override
    default void evaluateTriggers(RequiredActionContext context) {}

    /** Without Keycloak's maximum age: that governs actions which a client asks for. */
    @Override
    default List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }
}
