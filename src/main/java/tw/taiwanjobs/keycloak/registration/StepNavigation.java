package tw.taiwanjobs.keycloak.registration;

import java.util.List;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;

/** Moves between the form flows that stand in a row in the registration flow, by what Keycloak notes of each. */
final class StepNavigation {

    private static final String BACK = "back";

    private final AuthenticationSessionModel session;
    private final List<AuthenticationExecutionModel> steps;
    private final int here;

    /** @param step the execution of a form flow */
    StepNavigation(RealmModel realm, AuthenticationSessionModel session, AuthenticationExecutionModel step) {
        this.session = session;
        this.steps =
                realm.getAuthenticationExecutionsStream(step.getParentFlow()).toList();
        this.here =
                steps.stream().map(AuthenticationExecutionModel::getId).toList().indexOf(step.getId());
    }

    /** @param context of a form action */
    static StepNavigation of(FormContext context) {
        RealmModel realm = context.getRealm();
        return new StepNavigation(
                realm,
                context.getAuthenticationSession(),
                realm.getAuthenticationExecutionByFlowId(context.getExecution().getParentFlow()));
    }

    static boolean isBack(FormContext context) {
        return context.getHttpRequest().getDecodedFormParameters().containsKey(BACK);
    }

    /** Reopens the step before this one. */
    void back() {
        if (here > 0) {
            session.setExecutionStatus(steps.get(here - 1).getId(), ExecutionStatus.CHALLENGED);
        }
    }

    /** What one goes through before this step, in order. */
    List<AuthenticationExecutionModel> before() {
        return steps.subList(0, here);
    }

    /** Makes this the step that is shown next. Those before it stay gone through, those after it are still to come. */
    void open() {
        before().forEach(step -> session.setExecutionStatus(step.getId(), ExecutionStatus.SUCCESS));
        session.setExecutionStatus(steps.get(here).getId(), ExecutionStatus.CHALLENGED);
    }

    /**
     * Called when a step is shown: what comes after it has to be gone through again. It counts as failed, neither gone
     * through nor challenged: an address of a challenged step would be answered by Keycloak (26.7) with another step.
     *
     * <p>A name that failed to log in before in this tab is forgotten, else Keycloak (26.7) counts every validation
     * error of a form action as another failed login of that name.
     */
    void enter() {
        session.removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        for (AuthenticationExecutionModel later : steps.subList(here + 1, steps.size())) {
            if (session.getExecutionStatus().containsKey(later.getId())) {
                session.setExecutionStatus(later.getId(), ExecutionStatus.FAILED);
            }
        }
    }
}
