package tw.taiwanjobs.keycloak.portal;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;
import tw.taiwanjobs.keycloak.common.spi.ConsoleText;
import tw.taiwanjobs.keycloak.common.spi.Setting;
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
        return ConsoleText.help(getId());
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(Setting.flag(PortalRule.LOOPBACK, false));
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
