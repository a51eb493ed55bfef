package tw.taiwanjobs.keycloak.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.documents.Acceptance;
import tw.taiwanjobs.keycloak.documents.Document;
import tw.taiwanjobs.keycloak.documents.DocumentLibrary;
import tw.taiwanjobs.keycloak.documents.DocumentModel;
import tw.taiwanjobs.keycloak.documents.DocumentNames;
import tw.taiwanjobs.keycloak.documents.ShownTerms;

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
    protected Map<String, String> read(KeycloakSession keycloak) {
        return isTicked(keycloak)
                ? accepted(keycloak).map(AcceptanceNote::write).orElseGet(Map::of)
                : Map.of();
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
        if (!typed.isEmpty()) {
            return StepResult.accepted();
        }
        String message = isTicked(context.getSession()) ? "termsChangedMessage" : "termsRequiredMessage";
        return StepResult.invalid(List.of(new FormMessage(BOX, message)));
    }

    @Override
    protected void show(FormContext context, LoginFormsProvider form, StepNews news) {
        Document document = DocumentNames.current(context.getSession(), DocumentNames.MEMBER_TERMS);
        ShownTerms.note(context.getAuthenticationSession()::setAuthNote, document);
        form.setAttribute(DocumentModel.DOCUMENT, DocumentModel.of(document));
        if (!typed(context).isEmpty()) {
            form.setAttribute("form", Map.of(BOX, TICKED));
        }
        form.setAttribute("takenUp", draft(context).isTakenUp());
    }

    private static boolean isTicked(KeycloakSession keycloak) {
        Map<String, String> typed =
                FormInput.read(keycloak.getContext().getHttpRequest().getDecodedFormParameters(), List.of(BOX));
        return TICKED.equals(typed.get(BOX));
    }

    /** The text that the page showed; empty if that is no longer in force. */
    private static Optional<Acceptance> accepted(KeycloakSession keycloak) {
        AuthenticationSessionModel tab = keycloak.getContext().getAuthenticationSession();
        return ShownTerms.inForce(tab::getAuthNote, keycloak.getProvider(DocumentLibrary.class))
                .map(document -> Acceptance.of(
                        document, ServerTime.now(), tab.getClient().getClientId()));
    }
}
