package tw.taiwanjobs.keycloak.common.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Who is logged in to the context's realm in this browser, by Keycloak's identity cookie alone. What is sent from a page of ours
 * carries the secret of that cookie, which no other site knows.
 */
public final class BrowserLogin {

    private static final String STATE_CHECKER = "state_checker";
    private static final String STATE_CHECKER_FIELD = "stateChecker";

    private final AuthenticationManager.AuthResult who;

    private BrowserLogin(AuthenticationManager.AuthResult who) {
        this.who = who;
    }

    /** Empty if nobody is logged in. */
    public static Optional<BrowserLogin> of(KeycloakSession session) {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(
                        session, session.getContext().getRealm(), true))
                .map(BrowserLogin::new);
    }

    public UserModel user() {
        return who.user();
    }

    public UserSessionModel session() {
        return who.session();
    }

    /** For the hidden field {@code stateChecker} of a form. */
    public String stateChecker() {
        return String.valueOf(who.token().getOtherClaims().get(STATE_CHECKER));
    }

    /** Whether a form comes from a page that this browser was shown in this login. */
    public boolean hasSent(MultivaluedMap<String, String> form) {
        String sent = form.getFirst(STATE_CHECKER_FIELD);
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), stateChecker().getBytes(StandardCharsets.UTF_8));
    }
}
