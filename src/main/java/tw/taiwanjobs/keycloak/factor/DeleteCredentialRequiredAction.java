package tw.taiwanjobs.keycloak.factor;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** A member removes a passkey or a second factor, but never the last thing that lets the member in. */
@ReplacesKeycloak("Keycloak 26.7 removes the last way in, too, and ends in an error page for what has gone meanwhile")
public final class DeleteCredentialRequiredAction extends DeleteCredentialAction {

    private static final String PAGE = "delete-credential.ftl";

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
        String id = id(context);
        if (id != null && methods(context).isLastWayIn(id)) {
            refuse(context);
            return;
        }
        CredentialModel credential =
                id == null ? null : context.getUser().credentialManager().getStoredCredentialById(id);
        if (credential != null) {
            context.form().setAttribute("credentialType", credential.getType());
        }
        super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String id = id(context);
        SignInMethods methods = methods(context);
        methods.awaitOthers();
        if (id == null || !methods.has(id)) {
            context.success();
        } else if (methods.isLastWayIn(id)) {
            context.getEvent().clone().event(EventType.REMOVE_CREDENTIAL).error(Errors.DELETE_CREDENTIAL_FAILED);
            refuse(context);
        } else {
            super.processAction(context);
        }
    }

    private static void refuse(RequiredActionContext context) {
        context.challenge(context.form()
                .setAttribute("lastWayIn", true)
                .setAttribute("credentialLabel", "")
                .createForm(PAGE));
    }

    private static SignInMethods methods(RequiredActionContext context) {
        return new SignInMethods(context.getSession(), context.getRealm(), context.getUser());
    }

    private static @Nullable String id(RequiredActionContext context) {
        return context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER);
    }
}
