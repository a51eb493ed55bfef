package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;
import tw.taiwanjobs.keycloak.common.spi.StatelessFormAuthenticator;

/** A page of sign-up: one form flow, one template. */
public abstract class SignUpStepPage implements StatelessFormAuthenticator {

    private static final String INSTEAD = SignUpStepPage.class.getName() + ".instead";

    private final SignUpStep step;

    protected SignUpStepPage(SignUpStep step) {
        this.step = step;
    }

    /** Lets this request end with another page; for a form action, which has a say in the page but does not show it. */
    public static void showInstead(FormContext context, Response page) {
        context.getSession().setAttribute(INSTEAD, page);
    }

    @Override
    public final Response render(FormContext context, LoginFormsProvider form) {
        Response instead = context.getSession().getAttribute(INSTEAD, Response.class);
        return instead == null ? form.createForm(step.template()) : instead;
    }

    @Override
    public final String getId() {
        return "taiwanjobs-page-" + step.page();
    }

    @Override
    public final String getDisplayType() {
        return "TaiwanJobs: page " + step.page();
    }

    @Override
    public final String getHelpText() {
        return "Shows the page of this step of sign-up.";
    }
}
