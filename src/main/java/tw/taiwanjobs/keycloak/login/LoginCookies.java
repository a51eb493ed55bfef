package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.device.NewDevice;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.lockout.KnownDevice;

/** What a browser keeps of a login, and whether the lock knows the browser again (setting {@code knownDevices}). */
final class LoginCookies {

    private final KeycloakSession session;
    private final boolean devicesKnown;
    private final boolean devicesSeen;

    LoginCookies(AuthenticationFlowContext context) {
        this.session = context.getSession();
        this.devicesKnown = ExecutionConfig.of(context).flag(KnownDevice.SETTING);
        this.devicesSeen = ExecutionConfig.of(context).flag(NewDevice.SETTING);
    }

    /** The browser as one of the member's, if it is one. */
    Optional<KnownDevice> device(Optional<UserModel> member) {
        return member.filter(known -> devicesKnown).flatMap(known -> KnownDevice.find(session, known));
    }

    void afterLogin(LoginName name, UserModel member, MultivaluedMap<String, String> input) {
        boolean ticked = RememberedAccount.isTicked(input);
        RememberedAccount account = new RememberedAccount(session);
        // Where no account was remembered the box came unticked: leaving it so takes nothing back.
        boolean unticked = !ticked && account.isKept();
        account.keep(name, ticked);
        if (unticked && devicesSeen) {
            KnownDevice.distrust(session, member);
        } else if (unticked) {
            KnownDevice.forget(session, member);
        } else if (ticked && devicesKnown) {
            KnownDevice.remember(session, member);
        }
    }
}
