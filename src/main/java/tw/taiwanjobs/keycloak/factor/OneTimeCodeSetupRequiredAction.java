package tw.taiwanjobs.keycloak.factor;

import java.util.Map;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.common.web.FormInput;

/** A member sets an app for one-time codes up: what was typed beside a wrong code stays, and who must learns why. */
@ReplacesKeycloak("Keycloak 26.7 shows the page again without the name of the device")
public final class OneTimeCodeSetupRequiredAction extends UpdateTotp {

    private static final String LABEL = "userLabel";

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
        giveReason(context);
        super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        giveReason(context);
        String typed = FormInput.text(context.getHttpRequest().getDecodedFormParameters(), LABEL);
        context.form().setAttribute("form", Map.of(LABEL, typed));
        if (isTaken(context, typed)) {
            context.form().addError(new FormMessage(LABEL, "deviceNameTakenMessage"));
            super.requiredActionChallenge(context);
        } else {
            super.processAction(context);
        }
    }

    /** Keycloak has an English sentence for that. */
    private static boolean isTaken(RequiredActionContext context, String name) {
        return new SignInMethods(context.getSession(), context.getRealm(), context.getUser())
                .isNameTaken(OTPCredentialModel.TYPE, name, "");
    }

    private static void giveReason(RequiredActionContext context) {
        if (FirstSecondFactorAuthenticator.isUnderWay(context.getAuthenticationSession())) {
            context.form().setAttribute("firstSecondFactor", true);
        }
    }
}
