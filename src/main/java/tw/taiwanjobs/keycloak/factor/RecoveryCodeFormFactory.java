package tw.taiwanjobs.keycloak.factor;

import java.util.List;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.ConsoleText;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;

/** Makes {@link RecoveryCodeForm}. */
@ReplacesKeycloak("Keycloak 26.7's factory with a limit, to keep its category: a login with a recovery code")
public final class RecoveryCodeFormFactory extends RecoveryAuthnCodesFormAuthenticatorFactory {

    @Override
    public String getId() {
        return LimitedExecution.RECOVERY_CODE.id();
    }

    @Override
    public String getDisplayType() {
        return ConsoleText.name(getId());
    }

    @Override
    public String getHelpText() {
        return ConsoleText.help(getId());
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return LimitedExecution.RECOVERY_CODE.configProperties();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryCodeForm(session);
    }
}
