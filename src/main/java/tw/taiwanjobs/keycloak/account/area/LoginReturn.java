package tw.taiwanjobs.keycloak.account.area;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.utils.OAuth2Code;
import org.keycloak.protocol.oidc.utils.OAuth2CodeParser;

/**
 * What Keycloak sends a browser back with after a login or an action. The code is used up and nothing is got for it: it only proves
 * that this browser comes from there, so that no other site can make a page say that something was done.
 */
public final class LoginReturn {

    private final KeycloakSession session;
    private final MultivaluedMap<String, String> query;

    private LoginReturn(KeycloakSession session, MultivaluedMap<String, String> query) {
        this.session = session;
        this.query = query;
    }

    /** Empty if the request is none. */
    public static Optional<LoginReturn> of(KeycloakSession session) {
        MultivaluedMap<String, String> query = session.getContext().getUri().getQueryParameters();
        return query.containsKey(OAuth2Constants.CODE) || query.containsKey(OAuth2Constants.ERROR)
                ? Optional.of(new LoginReturn(session, query))
                : Optional.empty();
    }

    public ReturnState state() {
        return ReturnState.parse(query.getFirst(OAuth2Constants.STATE));
    }

    /** Whether there is no login to be had: another try would end the same way. */
    public boolean isRefused() {
        String error = query.getFirst(OAuth2Constants.ERROR);
        return error != null && !error.equals(OAuthErrorException.TEMPORARILY_UNAVAILABLE);
    }

    /** What to say of it to whoever is logged in. */
    public Optional<MemberNotice> notice(UserSessionModel login) {
        if (!isProved(login)) {
            return Optional.empty();
        }
        String status = query.getFirst(Constants.KC_ACTION_STATUS);
        if (status != null) {
            return Optional.of(MemberNotice.ofAction(text(query.getFirst(Constants.KC_ACTION)), status));
        }
        return state().toRepeat() ? Optional.of(MemberNotice.warning("memberPleaseRepeat")) : Optional.empty();
    }

    private boolean isProved(UserSessionModel login) {
        String id = text(query.getFirst(OAuth2Constants.CODE)).split("\\.", 2)[0];
        Map<String, String> code = session.singleUseObjects().remove(OAuth2CodeParser.CACHE_KEY_PREFIX + id);
        return code != null
                && login.getId().equals(OAuth2Code.deserializeCode(code).getUserSessionId());
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
