package tw.taiwanjobs.keycloak.helpdesk;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.MessageType;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.profile.form.ProfileChoosers;
import tw.taiwanjobs.keycloak.profile.form.ProfileForm;
import tw.taiwanjobs.keycloak.registration.SignUpByHand;

/** The form with which a clerk signs somebody up who cannot: all fields of the sign-up on one page. */
final class SignUpByHandPage {

    /** What the address of the member's page says after it. */
    static final String DONE = "SIGN_UP";

    private final Clerk clerk;
    private final KeycloakSession session;
    private final HandSignUp signUp;

    /** @throws jakarta.ws.rs.ForbiddenException for a clerk who may not */
    SignUpByHandPage(Clerk clerk) {
        this.clerk = clerk;
        this.session = clerk.session();
        this.signUp = new HandSignUp(session, clerk.administrator());
    }

    Response show() {
        return answer(page(Map.of()));
    }

    /** Leads to the pending member; so does the second click of a double one. */
    Response process(MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormInput.read(form, SignUpByHand.fields(session));
        if (!clerk.login().hasSent(form)) {
            return answer(page(typed).setMessage(MessageType.WARNING, HelpDeskPages.OUTDATED));
        }
        LanguageSwitch languageSwitch = LanguageSwitch.of(session);
        languageSwitch.choose();
        if (languageSwitch.isPressed() || ProfileChoosers.isListAskedFor(session)) {
            return answer(page(typed));
        }
        WrittenFields written = new WrittenFields(typed);
        try {
            return lead(signUp.perform(written));
        } catch (WebApplicationException refused) {
            Response answer = refused.getResponse();
            return clicksBefore(written, answer)
                    .map(this::lead)
                    .orElseGet(() -> answer(page(typed).setErrors(Refusal.said(answer))));
        }
    }

    private Optional<String> clicksBefore(WrittenFields written, Response refusal) {
        return refusal.getStatus() == Response.Status.TOO_MANY_REQUESTS.getStatusCode()
                ? signUp.madeBefore(written)
                : Optional.empty();
    }

    private Response lead(String id) {
        return Response.seeOther(URI.create(clerk.address(id) + "?" + HelpDeskPages.DONE_BY + "=" + DONE))
                .build();
    }

    private LoginFormsProvider page(Map<String, String> typed) {
        LoginFormsProvider form = clerk.form()
                .setActionUri(URI.create(clerk.address(Clerk.SIGN_UP)))
                .setAttribute("form", typed)
                .setAttribute("stored", Map.of());
        ProfileForm.render(session, form, ProfileChoosers.asked(session), ProfileForm.read(session, typed));
        return form;
    }

    private static Response answer(LoginFormsProvider page) {
        return page.createForm("help-desk-sign-up.ftl");
    }
}
