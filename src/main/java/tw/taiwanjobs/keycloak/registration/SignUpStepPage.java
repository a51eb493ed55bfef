package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;
import tw.taiwanjobs.keycloak.common.spi.StatelessFormAuthenticator;
import tw.taiwanjobs.keycloak.common.web.StepAddress;

/** A page of sign-up: one form flow, one template, one address. */
abstract class SignUpStepPage implements StatelessFormAuthenticator {

    private final SignUpStep step;

    protected SignUpStepPage(SignUpStep step) {
        this.step = step;
    }

    @Override
    public final Response render(FormContext context, LoginFormsProvider form) {
        StepAddress address = StepAddress.of(context);
        return address.isAsked() ? form.createForm(step.template()) : address.redirect();
    }

    @Override
    public final String getId() {
        return step.pageId();
    }
}
