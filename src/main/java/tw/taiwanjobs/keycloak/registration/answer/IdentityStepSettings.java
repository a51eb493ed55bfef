package tw.taiwanjobs.keycloak.registration.answer;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.registration.draft.SignUpIdentity;

/**
 * The settings of the identity step, for a later step of the same flow that gives the same kind of answer: captcha and
 * limits stand in one place.
 */
public final class IdentityStepSettings {

    private IdentityStepSettings() {}

    public static Optional<AuthenticatorConfigModel> of(AuthenticationFlowContext context) {
        RealmModel realm = context.getRealm();
        return executions(realm, context.getExecution().getParentFlow())
                .filter(execution -> SignUpIdentity.FORM_ACTION.equals(execution.getAuthenticator()))
                .map(AuthenticationExecutionModel::getAuthenticatorConfig)
                .filter(Objects::nonNull)
                .map(realm::getAuthenticatorConfigById)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<AuthenticationExecutionModel> executions(RealmModel realm, String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .flatMap(execution -> execution.isAuthenticatorFlow()
                        ? executions(realm, execution.getFlowId())
                        : Stream.of(execution));
    }
}
