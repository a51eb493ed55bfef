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
        if (isLastWayIn(context)) {
            refuse(context);
            return;
        }
        CredentialModel credential = credential(context);
        if (credential != null) {
            context.form().setAttribute("credentialType", credential.getType());
        }
        super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (credential(context) == null) {
            context.success();
        } else if (isLastWayIn(context)) {
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

    private static boolean isLastWayIn(RequiredActionContext context) {
        String id = id(context);
        return id != null
                && new SignInMethods(context.getSession(), context.getRealm(), context.getUser()).isLastWayIn(id);
    }

    private static @Nullable CredentialModel credential(RequiredActionContext context) {
        String id = id(context);
        return id == null ? null : context.getUser().credentialManager().getStoredCredentialById(id);
    }

    private static @Nullable String id(RequiredActionContext context) {
        return context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER);
    }
}
