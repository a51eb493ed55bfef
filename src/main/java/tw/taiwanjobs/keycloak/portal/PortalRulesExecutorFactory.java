package tw.taiwanjobs.keycloak.portal;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;
import tw.taiwanjobs.keycloak.portal.domain.PortalRule;

public final class PortalRulesExecutorFactory implements ClientPolicyExecutorProviderFactory {
    @Override
    public ClientPolicyExecutorProvider create(KeycloakSession session) {
        return new PortalRulesExecutor();
    }

    @Override
    public String getId() {
        return PortalRule.EXECUTOR;
    }

    @Override
    public String getHelpText() {
        return "Refuses to save a portal's client that does not fit the rules of docs/portals.md, and says what to mend."
                + " Gives a new portal its pairwise subject.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(PortalRule.LOOPBACK)
                .label("Allow http://localhost")
                .helpText("Redirect URIs may be plain HTTP on the person's own machine. For a demo only.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(Boolean.FALSE)
                .add()
                .build();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
