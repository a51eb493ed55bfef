package tw.taiwanjobs.keycloak.registration;

import java.util.List;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;

/**
 * Moves between the form flows that stand in a row in the registration flow. Steps that are open again count as
 * challenged: Keycloak then shows them on 上一步. The browser's Back asks for the address of an earlier step, which Keycloak
 * (26.7) answers with its "page has expired" page; that leads on to the step where the person stands.
 */
final class StepNavigation {

    private static final String BACK = "back";

    private final FormContext context;
    private final AuthenticationSessionModel session;

    StepNavigation(FormContext context) {
        this.context = context;
        this.session = context.getAuthenticationSession();
    }

    boolean isBack() {
        return context.getHttpRequest().getDecodedFormParameters().containsKey(BACK);
    }

    /** Reopens the step before this one. */
    void back() {
        List<AuthenticationExecutionModel> steps = steps();
        int here = positionIn(steps);
        if (here > 0) {
            session.setExecutionStatus(steps.get(here - 1).getId(), ExecutionStatus.CHALLENGED);
        }
    }

    /**
     * Called when a step is shown: what comes after it has to be gone through again.
     *
     * <p>A name that failed to log in before in this tab is forgotten, else Keycloak (26.7) counts every validation
     * error of a form action as another failed login of that name.
     */
    void enter() {
        session.removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        List<AuthenticationExecutionModel> steps = steps();
        for (AuthenticationExecutionModel later : steps.subList(positionIn(steps) + 1, steps.size())) {
            if (session.getExecutionStatus().containsKey(later.getId())) {
                session.setExecutionStatus(later.getId(), ExecutionStatus.CHALLENGED);
            }
        }
    }

    private List<AuthenticationExecutionModel> steps() {
        return context.getRealm()
                .getAuthenticationExecutionsStream(formFlow().getParentFlow())
                .toList();
    }

    private int positionIn(List<AuthenticationExecutionModel> steps) {
        List<String> ids =
                steps.stream().map(AuthenticationExecutionModel::getId).toList();
        return ids.indexOf(formFlow().getId());
    }

    private AuthenticationExecutionModel formFlow() {
        return context.getRealm()
                .getAuthenticationExecutionByFlowId(context.getExecution().getParentFlow());
    }
}
