package tw.taiwanjobs.keycloak.recovery;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.link.PasswordChange;
import tw.taiwanjobs.keycloak.lockout.KnownDevice;
import tw.taiwanjobs.keycloak.password.PasswordRules;

/**
 * A password that a member who is logged in sets, by wish or because an administrator wants it: it brings what one set
 * through 忘記密碼 brings, but the session that sets it goes on, and a browser that was known stays so.
 */
@ReplacesKeycloak(
        "Keycloak 26.7 tells nobody, ends other sessions only where that is ticked, and knows no lock of ours")
public final class UpdatePasswordRequiredAction extends UpdatePassword {

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        PasswordRules.describe(context.getRealm(), context.form());
        super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        boolean browserKnown =
                KnownDevice.find(context.getSession(), context.getUser()).isPresent();
        PasswordRules.describe(context.getRealm(), context.form());
        super.processAction(context);
        if (context.getStatus() == RequiredActionContext.Status.SUCCESS) {
            passwordSet(context, browserKnown);
        }
    }

    private static void passwordSet(RequiredActionContext context, boolean browserKnown) {
        PasswordChange.follow(context.getSession(), context.getUser());
        if (browserKnown) {
            KnownDevice.remember(context.getSession(), context.getUser());
        }
        AuthenticatorUtil.logoutOtherSessions(context);
    }
}
