package tw.taiwanjobs.keycloak.factor;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;
import org.keycloak.events.Details;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.credential.OTPCredentialModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.common.web.FormInput;

/** Browser flow, after the password: the code that an app on the member's phone shows. */
@ReplacesKeycloak("Keycloak 26.7 counts wrong codes as wrong passwords, after the answer, and asks for the lock")
final class OneTimeCodeForm extends OTPFormAuthenticator {

    private static final CodeForm FORM = new CodeForm(
            "otp",
            OTPCredentialModel.TYPE,
            "missingTotpMessage",
            "invalidTotpMessage",
            LoginFormsProvider::createLoginTotp);
    private static final String CHOICE = "selectedCredentialId";

    @Override
    public void action(AuthenticationFlowContext context) {
        ticked(context).ifPresent(app -> context.form().setAttribute(SELECTED_OTP_CREDENTIAL_ID, app));
        FORM.submit(context, code -> isRight(context, code));
    }

    private boolean isRight(AuthenticationFlowContext context, String code) {
        String app = ticked(context).or(() -> usual(context)).orElse("");
        context.getEvent().detail(Details.SELECTED_CREDENTIAL_ID, app);
        return context.getUser()
                .credentialManager()
                .isValid(new UserCredentialModel(app, OTPCredentialModel.TYPE, code));
    }

    /** One of several apps of the member; whatever else was sent stays out of events. */
    private static Optional<String> ticked(AuthenticationFlowContext context) {
        String id = FormInput.text(context.getHttpRequest().getDecodedFormParameters(), CHOICE);
        return Optional.ofNullable(context.getUser())
                .filter(member -> !id.isEmpty() && member.credentialManager().getStoredCredentialById(id) != null)
                .map(member -> id);
    }

    /** The only one, or the one that Keycloak ticks. */
    private Optional<String> usual(AuthenticationFlowContext context) {
        return Optional.ofNullable(getCredentialProvider(context.getSession())
                        .getDefaultCredential(context.getSession(), context.getRealm(), context.getUser()))
                .map(OTPCredentialModel::getId);
    }
}
