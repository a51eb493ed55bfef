package tw.taiwanjobs.keycloak.common.spi;

import java.util.List;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.provider.ProviderConfigProperty;

/** A required action that a client asks for ({@code kc_action}), within Keycloak's maximum age of the login, a setting. */
public interface InitiatedRequiredAction extends StatelessRequiredAction {

    /** Whether the member has asked for this action, and nobody else wants it of the member. */
    static boolean isWished(RequiredActionContext context, String action) {
        return action.equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION));
    }

    @Override
    default InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    default List<ProviderConfigProperty> getConfigMetadata() {
        return MAX_AUTH_AGE_CONFIG_PROPERTIES;
    }
}
