package tw.taiwanjobs.keycloak.factor;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;

/** Browser flow: a member without a second factor sets one up before going on, this time and at no other login. */
public final class FirstSecondFactorAuthenticator implements StatelessAuthenticator {

    private static final String NOTE = "taiwanjobs.first-second-factor";

    /** Whether the page of the set-up owes the member a reason. */
    static boolean isUnderWay(AuthenticationSessionModel session) {
        return Boolean.parseBoolean(session.getAuthNote(NOTE));
    }

    @Override
    public String getId() {
        return "taiwanjobs-auth-set-up-second-factor";
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.getAuthenticationSession().setAuthNote(NOTE, Boolean.TRUE.toString());
        context.getAuthenticationSession().addRequiredAction(RequiredAction.CONFIGURE_TOTP);
        context.success();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }
}
