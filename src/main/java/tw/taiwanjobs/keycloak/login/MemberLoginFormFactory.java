package tw.taiwanjobs.keycloak.login;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.captcha.CaptchaConfigProperties;
import tw.taiwanjobs.keycloak.common.spi.ConsoleText;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.device.NewDevice;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.lockout.KnownDevice;

/** Makes {@link MemberLoginForm}. */
@ReplacesKeycloak("Keycloak 26.7's factory without its settings, to keep its category: a login by password")
public final class MemberLoginFormFactory extends UsernamePasswordFormFactory {

    @Override
    public String getId() {
        return LimitedExecution.LOGIN_FORM.id();
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
        return Stream.of(
                        CaptchaConfigProperties.listWithFailures(),
                        LimitedExecution.LOGIN_FORM.configProperties(),
                        List.of(KnownDevice.SETTING, NewDevice.SETTING))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new MemberLoginForm(session);
    }
}
