package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.web.LoginHint;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.UserNames;

/**
 * A member who is logged in is asked for the password again. Somebody else may sit there: the page says whose password it
 * asks for, and 不是您？ ends that member's session in this browser and begins the same portal's login anew.
 */
final class Reauthentication {

    /** Template attribute: the account, or the masked number, else the name, of a member without e-mail address as account. */
    static final String ATTRIBUTE = "reauthentication";

    private static final String NOT_ME = "notMe";

    private Reauthentication() {}

    static Map<String, String> of(RealmModel realm, UserModel member) {
        if (!MemberStatus.LEGACY.isOf(member)) {
            return Map.of("account", UserNames.account(realm, member));
        }
        String masked = member.getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED);
        return masked == null
                ? Map.of("name", Objects.requireNonNullElse(member.getFirstName(), ""))
                : Map.of("nationalIdMasked", masked);
    }

    static boolean isDenied(MultivaluedMap<String, String> input) {
        return input.containsKey(NOT_ME);
    }

    /** Nothing of the first person fills in what the next one sees: their failures would count against the first. */
    static void leave(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        LoginHint.forget(session, tab);
        new RememberedAccount(session).forget();
        Response answer = Response.seeOther(restart(context, tab)).build();
        endSessions(session, tab);
        AuthenticationProcessor.resetFlow(tab, LoginActionsService.AUTHENTICATE_PATH);
        context.forceChallenge(answer);
    }

    /**
     * That of the tab and that of the browser's cookie, which can be another one; here, and not by the restart alone: of
     * two clicks the browser may follow the answer to the second only.
     */
    private static void endSessions(KeycloakSession session, AuthenticationSessionModel tab) {
        UserSessionModel ofTheTab = session.sessions()
                .getUserSession(tab.getRealm(), tab.getParentSession().getId());
        AuthenticationManager.AuthResult known =
                AuthenticationManager.authenticateIdentityCookie(session, tab.getRealm(), false);
        Stream.of(ofTheTab, known == null ? null : known.session())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(ended -> AuthenticationManager.backchannelLogout(session, ended, true));
    }

    private static URI restart(AuthenticationFlowContext context, AuthenticationSessionModel tab) {
        return Urls.realmLoginRestartPage(
                context.getUriInfo().getBaseUri(),
                context.getRealm().getName(),
                tab.getClient().getClientId(),
                tab.getTabId(),
                AuthenticationProcessor.getClientData(context.getSession(), tab),
                false);
    }
}
