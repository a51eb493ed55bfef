package tw.taiwanjobs.keycloak.factor;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Browser flow, after the password: the next of the codes that a member has printed or written down. */
@ReplacesKeycloak("Keycloak 26.7 counts wrong codes as wrong passwords, after the answer, and asks for the lock")
final class RecoveryCodeForm extends RecoveryAuthnCodesFormAuthenticator {

    private static final CodeForm FORM = new CodeForm(
            "recoveryCodeInput",
            RecoveryAuthnCodesCredentialModel.TYPE,
            "recoveryCodeRequiredMessage",
            "recovery-codes-error-invalid",
            LoginFormsProvider::createLoginRecoveryAuthnCode);

    RecoveryCodeForm(KeycloakSession session) {
        super(session);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        FORM.submit(context, code -> isRight(context, code));
    }

    private boolean isRight(AuthenticationFlowContext context, String code) {
        UserModel member = context.getUser();
        if (!member.credentialManager().isValid(UserCredentialModel.buildFromBackupAuthnCode(code))) {
            return false;
        }
        if (!hasCodesLeft(member)) {
            RecoveryAuthnCodesUtils.getCredential(member)
                    .ifPresent(used -> member.credentialManager().removeStoredCredentialById(used.getId()));
            addRequiredAction(context);
        }
        return true;
    }

    private static boolean hasCodesLeft(UserModel member) {
        return RecoveryAuthnCodesUtils.getCredential(member)
                .map(RecoveryAuthnCodesCredentialModel::createFromCredentialModel)
                .filter(codes -> !codes.allCodesUsed())
                .isPresent();
    }
}
