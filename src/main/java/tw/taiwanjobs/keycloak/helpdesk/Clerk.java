package tw.taiwanjobs.keycloak.helpdesk;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.web.BrowserLogin;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;

/**
 * Who may see members, in this browser.
 *
 * @param home address of the search
 */
record Clerk(KeycloakSession session, BrowserLogin login, Administrator administrator, String home) {

    /** Of the page behind {@link #home} that signs somebody up; no member has such an id. */
    static final String SIGN_UP = "sign-up";

    MemberDesk desk() {
        return new MemberDesk(session, administrator);
    }

    /** @param seenVersion null from a page that says nothing of it */
    MemberActs acts(String memberId, @Nullable String seenVersion) {
        return new MemberActs(session, administrator, memberId, seenVersion);
    }

    LoginFormsProvider form() {
        Map<String, Object> desk = new HashMap<>(Map.of("home", home, "stateChecker", login.stateChecker()));
        if (administrator.has(AdministratorsRole.HELP_MEMBERS)) {
            desk.put("signUp", address(SIGN_UP));
        }
        return page(session).setAttribute("desk", desk);
    }

    String address(String memberId) {
        return home + "/" + memberId;
    }

    /** A page for whoever opens it. */
    static LoginFormsProvider page(KeycloakSession session) {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class).setDetachedAuthSession();
        form.setResponseHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return form;
    }
}
