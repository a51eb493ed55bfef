package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.lockout.KnownDevice;

/** What a browser keeps of a login, and whether the lock knows the browser again (setting {@code knownDevices}). */
final class LoginCookies {

    static final ProviderConfigProperty KNOWN_DEVICES = new ProviderConfigProperty(
            "knownDevices",
            "Known devices",
            "A browser whose owner ticked 'remember account' and logged in keeps three tries of its own, so that "
                    + "strangers cannot lock the owner out. Off: three wrong passwords lock the account everywhere.",
            ProviderConfigProperty.BOOLEAN_TYPE,
            Boolean.TRUE.toString());

    private final KeycloakSession session;
    private final boolean devicesKnown;

    LoginCookies(AuthenticationFlowContext context) {
        this.session = context.getSession();
        this.devicesKnown = ExecutionConfig.of(context).flag(KNOWN_DEVICES);
    }

    /** The browser as one of the member's, if it is one. */
    Optional<KnownDevice> device(Optional<UserModel> member) {
        return member.filter(known -> devicesKnown).flatMap(known -> KnownDevice.find(session, known));
    }

    void afterLogin(LoginName name, UserModel member, MultivaluedMap<String, String> input) {
        boolean ticked = RememberedAccount.isTicked(input);
        new RememberedAccount(session).keep(name, ticked);
        if (!ticked) {
            KnownDevice.forget(session, member);
        } else if (devicesKnown) {
            KnownDevice.remember(session, member);
        }
    }
}
