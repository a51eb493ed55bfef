package tw.taiwanjobs.keycloak.common.spi;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

/** The settings of another execution of a flow, so that what several steps share is set in one place. */
public final class ExecutionSettings {

    private ExecutionSettings() {}

    /**
     * Empty if the flow does not have the execution, or the execution has no settings.
     *
     * @param flowId of the flow that holds it, itself or in a flow inside
     * @param providerId of the execution
     */
    public static Optional<AuthenticatorConfigModel> find(RealmModel realm, String flowId, String providerId) {
        return executions(realm, flowId)
                .filter(execution -> providerId.equals(execution.getAuthenticator()))
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
