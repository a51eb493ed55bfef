package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * One request to the page behind a mailed link: which link opened the session stands in its notes, so that the POST is
 * judged like the GET.
 *
 * @param generation generation of the mail that brought the link
 */
record LinkVisit(RequiredActionContext context, LinkPurpose purpose, int generation) {

    private static final String PURPOSE_NOTE = "taiwanjobs.link-purpose";
    private static final String GENERATION_NOTE = "taiwanjobs.link-generation";

    static void open(AuthenticationSessionModel session, String purposeId, int generation) {
        session.setAuthNote(PURPOSE_NOTE, purposeId);
        session.setAuthNote(GENERATION_NOTE, Integer.toString(generation));
    }

    /** Empty in a session that no link has opened. */
    static Optional<LinkVisit> of(RequiredActionContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        return Optional.ofNullable(session.getAuthNote(PURPOSE_NOTE))
                .map(LinkPurposes::of)
                .map(purpose ->
                        new LinkVisit(context, purpose, Integer.parseInt(session.getAuthNote(GENERATION_NOTE))));
    }

    KeycloakSession keycloak() {
        return context.getSession();
    }

    AuthenticationSessionModel session() {
        return context.getAuthenticationSession();
    }

    UserModel member() {
        return context.getUser();
    }

    EventBuilder event() {
        return context.getEvent();
    }

    Optional<MailedLink> link() {
        return MailedLinks.of(keycloak()).find(member().getId(), purpose);
    }

    LinkState state() {
        return LinkStates.of(keycloak(), link(), generation);
    }

    WaysOn waysOn() {
        return new WaysOn(keycloak(), session().getClient().getClientId());
    }

    LoginFormsProvider form(List<FormMessage> errors) {
        LoginFormsProvider form = context.form();
        return errors.isEmpty() ? form : form.setErrors(errors);
    }

    void show(Response page) {
        context.challenge(page);
    }
}
