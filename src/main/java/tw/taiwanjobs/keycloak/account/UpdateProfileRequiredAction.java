package tw.taiwanjobs.keycloak.account;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdateProfile;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** A profile that an administrator or a portal wants to be looked at, by Keycloak's own name. In a realm of ours the page is ours. */
@ReplacesKeycloak("Keycloak 26.7 has a page of its own, without choosers and without the words of our rules")
public final class UpdateProfileRequiredAction extends UpdateProfile {

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
        MemberProfilePage.inPlaceOfKeycloaks(context, getId())
                .ifPresentOrElse(MemberProfilePage::show, () -> super.requiredActionChallenge(context));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MemberProfilePage.inPlaceOfKeycloaks(context, getId())
                .ifPresentOrElse(MemberProfilePage::process, () -> super.processAction(context));
    }
}
