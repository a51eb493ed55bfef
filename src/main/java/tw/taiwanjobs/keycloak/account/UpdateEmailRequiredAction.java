package tw.taiwanjobs.keycloak.account;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdateEmail;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.profile.OwnEmailPage;

/** Another address that an administrator, a portal or the account console wants, by Keycloak's own name. In a realm of ours the page is ours. */
@ReplacesKeycloak(
        "Keycloak 26.7 asks for no password, tells the old address nothing, and changes at once where Verify email is off")
public final class UpdateEmailRequiredAction extends UpdateEmail {

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    /** A change that Keycloak had under way before the realm was ours is not asked for once more. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (!OwnEmailPage.isIn(context.getRealm())) {
            super.evaluateTriggers(context);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (OwnEmailPage.isIn(context.getRealm())) {
            new MemberEmailPage(context, getId()).show();
        } else {
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (OwnEmailPage.isIn(context.getRealm())) {
            new MemberEmailPage(context, getId()).process();
        } else {
            super.processAction(context);
        }
    }
}
