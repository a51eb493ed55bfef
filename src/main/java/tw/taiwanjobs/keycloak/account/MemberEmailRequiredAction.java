package tw.taiwanjobs.keycloak.account;

import java.util.List;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.StatelessRequiredAction;
import tw.taiwanjobs.keycloak.profile.OwnEmailPage;

/** Another e-mail address as account, where a member asks for it ({@code kc_action}); nobody is sent there. */
public final class MemberEmailRequiredAction implements StatelessRequiredAction {

    @Override
    public String getId() {
        return OwnEmailPage.ACTION;
    }

    @Override
    public String getDisplayText() {
        return "TaiwanJobs: another e-mail address as account";
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return MAX_AUTH_AGE_CONFIG_PROPERTIES;
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
