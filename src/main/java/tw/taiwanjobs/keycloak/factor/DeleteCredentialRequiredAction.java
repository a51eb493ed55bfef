package tw.taiwanjobs.keycloak.factor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** A member removes a passkey or a second factor, but never the last thing that lets the member in, nor the password. */
@ReplacesKeycloak(
        "Keycloak 26.7 removes the last way in, too, and ends in an error page for what has gone meanwhile or,"
                + " in English, for a password")
public final class DeleteCredentialRequiredAction extends DeleteCredentialAction {

    private static final String PAGE = "delete-credential.ftl";
    private static final String LAST_WAY_IN = "lastWayIn";
    private static final String PASSWORD_STAYS = "passwordStays";

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
        refusal(context).ifPresentOrElse(refusal -> refuse(context, refusal), () -> challenge(context, type(context)));
    }

    private void challenge(RequiredActionContext context, @Nullable String type) {
        if (type != null) {
            context.form().setAttribute("credentialType", type);
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
        } else {
            refusal(context).ifPresentOrElse(refusal -> fail(context, refusal), () -> super.processAction(context));
        }
    }

    /** Why it is not removed: a page's text begins with it. */
    private Optional<String> refusal(RequiredActionContext context) {
        String id = id(context);
        if (PasswordCredentialModel.TYPE.equals(type(context))) {
            return Optional.of(PASSWORD_STAYS);
        }
        return id != null && methods(context).isLastWayIn(id) ? Optional.of(LAST_WAY_IN) : Optional.empty();
    }

    private static void fail(RequiredActionContext context, String refusal) {
        context.getEvent().clone().event(EventType.REMOVE_CREDENTIAL).error(Errors.DELETE_CREDENTIAL_FAILED);
        refuse(context, refusal);
    }

    private static void refuse(RequiredActionContext context, String refusal) {
        context.challenge(context.form()
                .setAttribute("refusal", refusal)
                .setAttribute("credentialLabel", "")
                .createForm(PAGE));
    }

    private static SignInMethods methods(RequiredActionContext context) {
        return new SignInMethods(context.getSession(), context.getRealm(), context.getUser());
    }

    private @Nullable String type(RequiredActionContext context) {
        return getCredentialType(context.getSession(), context.getAuthenticationSession());
    }

    private static @Nullable String id(RequiredActionContext context) {
        return context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER);
    }
}
