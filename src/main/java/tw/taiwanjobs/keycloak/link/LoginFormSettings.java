package tw.taiwanjobs.keycloak.link;

import java.util.Optional;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;

/** The settings of the login form, for what follows a login wherever that came from. */
public final class LoginFormSettings {

    private LoginFormSettings() {}

    /** Empty in a realm that does not log in with our form: it is none of the product's. */
    public static Optional<ExecutionConfig> of(RealmModel realm) {
        return Optional.ofNullable(realm.getBrowserFlow())
                .flatMap(flow -> ExecutionConfig.ofUsed(realm, flow.getId(), LimitedExecution.LOGIN_FORM.id()));
    }
}
