package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.messages.Messages;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Keycloak's pages, but for a sign-up that is alive, or whose session is gone. */
@ReplacesKeycloak("Keycloak 26.7 calls a page expired when a step before or after the last one is asked for, and blames "
        + "cookies when a session is gone")
final class SignUpForms extends FreeMarkerLoginFormsProvider {

    private static final String EXPIRED_PAGE = "login-page-expired.ftl";

    SignUpForms(KeycloakSession session) {
        super(session);
    }

    @Override
    public Response createLoginExpiredPage() {
        return Optional.ofNullable(authenticationSession)
                .flatMap(alive -> StepReturn.answer(session, alive).or(() -> FlowReturn.answer(session, alive)))
                .orElseGet(super::createLoginExpiredPage);
    }

    @Override
    public Response createErrorPage(Response.Status status) {
        return Messages.COOKIE_NOT_FOUND.equals(getFirstMessageUnformatted())
                ? sessionLost(status)
                : super.createErrorPage(status);
    }

    private Response sessionLost(Response.Status status) {
        LostSession lost = new LostSession(session);
        return lost.goOn().orElseGet(() -> {
            client = session.getContext().getClient();
            lost.beginning().ifPresent(address -> setAttribute("signUpAgain", address.toString()));
            return setAttribute("sessionLost", true).setStatus(status).createForm(EXPIRED_PAGE);
        });
    }
}
