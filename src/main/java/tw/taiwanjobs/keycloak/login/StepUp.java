package tw.taiwanjobs.keycloak.login;

import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * A portal asks a member who is logged in for a second factor. Whoever has one is asked for that alone; whoever has none
 * proves the password once more, as before every change of what one logs in with.
 */
final class StepUp {

    private static final int ONE_FACTOR = 1;

    private StepUp() {}

    /** Whether the browser's session is proof enough of the first factor. */
    static boolean needsNoPassword(AuthenticationFlowContext context) {
        UserModel member = context.getUser();
        return member != null && proved(context) >= ONE_FACTOR && hasSecondFactor(member);
    }

    private static int proved(AuthenticationFlowContext context) {
        return new AcrStore(context.getSession(), context.getAuthenticationSession())
                .getLevelOfAuthenticationFromCurrentAuthentication();
    }

    private static boolean hasSecondFactor(UserModel member) {
        return Stream.of(
                        OTPCredentialModel.TYPE,
                        WebAuthnCredentialModel.TYPE_TWOFACTOR,
                        RecoveryAuthnCodesCredentialModel.TYPE)
                .anyMatch(member.credentialManager()::isConfiguredFor);
    }
}
