package tw.taiwanjobs.keycloak.account;

import org.keycloak.authentication.RequiredActionContext;
import tw.taiwanjobs.keycloak.common.spi.InitiatedRequiredAction;
import tw.taiwanjobs.keycloak.profile.OwnEmailPage;

/** Another e-mail address as account, where a member asks for it ({@code kc_action}); nobody is sent there. */
public final class MemberEmailRequiredAction implements InitiatedRequiredAction {

    @Override
    public String getId() {
        return OwnEmailPage.ACTION;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        new MemberEmailPage(context, getId()).show();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        new MemberEmailPage(context, getId()).process();
    }
}
