package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.FormAction;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.StepAddress;

/**
 * A request for a step of a live sign-up that is not the one where the person stands: by the browser's Back or forward,
 * or by a form that was sent from there or sent twice. It leads to the step, if the way there was gone before, with
 * everything typed; else to where the person stands.
 */
final class StepReturn {

    private final KeycloakSession keycloak;
    private final AuthenticationSessionModel session;
    private final SignUpDraft draft;
    private final AuthenticationExecutionModel asked;
    private final StepNavigation navigation;

    private StepReturn(
            KeycloakSession keycloak, AuthenticationSessionModel session, AuthenticationExecutionModel asked) {
        this.keycloak = keycloak;
        this.session = session;
        this.draft = SignUpDraft.of(keycloak, session);
        this.asked = asked;
        this.navigation = new StepNavigation(session.getRealm(), session, asked);
    }

    /** The answer, if the request is one for a step of this sign-up. */
    static Optional<Response> answer(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return of(keycloak, session).flatMap(StepReturn::answer);
    }

    /** Keeps what the request holds of a step; which one is shown stays as it is. */
    static void keepTyped(KeycloakSession keycloak, AuthenticationSessionModel session) {
        of(keycloak, session).filter(step -> step.draft.memberId().isEmpty()).ifPresent(StepReturn::keepTypedAnew);
    }

    private static Optional<StepReturn> of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        RealmModel realm = session.getRealm();
        return StepAddress.askedExecution(keycloak.getContext())
                .map(realm::getAuthenticationExecutionById)
                .filter(asked -> SignUpStep.of(asked).isPresent())
                .map(asked -> new StepReturn(keycloak, session, asked));
    }

    private Optional<Response> answer() {
        if (!isReachable()) {
            return standing();
        }
        if (!FormInput.isSent(keycloak.getContext().getHttpRequest())) {
            return Optional.of(open());
        }
        return keepTypedAnew() ? Optional.of(open()) : standing();
    }

    private boolean isReachable() {
        return draft.memberId().isEmpty()
                && navigation.before().stream()
                        .flatMap(step -> SignUpStep.of(step).stream())
                        .allMatch(draft::isAccepted);
    }

    private Response open() {
        navigation.open();
        session.setAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH, LoginActionsService.REGISTRATION_PATH);
        return StepAddress.of(keycloak, session, asked.getId()).redirect();
    }

    private Optional<Response> standing() {
        return Optional.ofNullable(session.getAuthNote(AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION))
                .map(execution -> StepAddress.of(keycloak, session, execution).redirect());
    }

    /** Whether the request holds more than is known, as a second click does not; then it is kept. */
    private boolean keepTypedAnew() {
        return actions().anyMatch(action -> action.keepTypedAnew(keycloak, draft));
    }

    private Stream<SignUpStepFormAction> actions() {
        return session.getRealm()
                .getAuthenticationExecutionsStream(asked.getFlowId())
                .map(execution -> keycloak.getProvider(FormAction.class, execution.getAuthenticator()))
                .filter(SignUpStepFormAction.class::isInstance)
                .map(SignUpStepFormAction.class::cast);
    }
}
