package tw.taiwanjobs.keycloak.registration;

import java.util.List;
import java.util.Map;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.documents.Acceptance;
import tw.taiwanjobs.keycloak.documents.Document;
import tw.taiwanjobs.keycloak.documents.DocumentModel;
import tw.taiwanjobs.keycloak.documents.DocumentNames;

/** Step 1: the member terms and the box to tick (S1.19–S1.29). */
public final class TermsFormAction extends SignUpStepFormAction {

    private static final String BOX = "termsAccepted";
    private static final String TICKED = "on";

    public TermsFormAction() {
        super(SignUpStep.TERMS);
    }

    @Override
    public String getId() {
        return "taiwanjobs-registration-terms";
    }

    @Override
    public String getDisplayType() {
        return "TaiwanJobs: member terms";
    }

    @Override
    public String getHelpText() {
        return "Asks for a tick under the member terms in force and keeps which text was accepted when.";
    }

    @Override
    protected Map<String, String> read(KeycloakSession keycloak) {
        Map<String, String> typed =
                FormInput.read(keycloak.getContext().getHttpRequest().getDecodedFormParameters(), List.of(BOX));
        return TICKED.equals(typed.get(BOX)) ? AcceptanceNote.write(acceptance(keycloak)) : Map.of();
    }

    /** A tick is a tick: the time of the first one counts. */
    @Override
    protected boolean isTypedAnew(Map<String, String> typed, Map<String, String> known) {
        return false;
    }

    @Override
    protected Map<String, Integer> longest(KeycloakSession keycloak) {
        return Map.of();
    }

    @Override
    protected StepResult check(FormContext context, Map<String, String> typed) {
        return typed.isEmpty()
                ? StepResult.invalid(List.of(new FormMessage(BOX, "termsRequiredMessage")))
                : StepResult.accepted();
    }

    @Override
    protected void show(FormContext context, LoginFormsProvider form, StepNews news) {
        form.setAttribute(DocumentModel.DOCUMENT, DocumentModel.of(document(context.getSession())));
        if (!typed(context).isEmpty()) {
            form.setAttribute("form", Map.of(BOX, TICKED));
        }
        form.setAttribute("takenUp", draft(context).isTakenUp());
    }

    private static Acceptance acceptance(KeycloakSession keycloak) {
        String portal = keycloak.getContext().getAuthenticationSession().getClient().getClientId();
        return Acceptance.of(document(keycloak), ServerTime.now(), portal);
    }

    private static Document document(KeycloakSession keycloak) {
        return DocumentNames.current(keycloak, DocumentNames.MEMBER_TERMS);
    }
}
