package tw.taiwanjobs.keycloak.account;

import org.keycloak.authentication.RequiredActionContext;
import tw.taiwanjobs.keycloak.common.spi.InitiatedRequiredAction;

/**
 * Asks a member who was moved in, as soon as the e-mail address is confirmed, for what sign-up asks for and the old system did not
 * have. Where a portal asks for it ({@code kc_action}) any member changes the profile.
 */
public final class MemberProfileRequiredAction implements InitiatedRequiredAction {

    static final String ID = "taiwanjobs-update-profile";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (new MemberProfilePage(context, ID).isNeeded()) {
            context.getAuthenticationSession().addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        new MemberProfilePage(context, ID).show();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        new MemberProfilePage(context, ID).process();
    }
}
