package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.lockout.KnownDevice;

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

    /** Whether the mail of this link went where the newest one went. */
    boolean isToNewestAddress() {
        return link().filter(newest -> newest.isToNewestAddress(generation)).isPresent();
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

    /** The mailbox is proved in this browser: strangers' wrong passwords lock the member out of it no more. */
    void rememberBrowser() {
        RealmModel realm = context.getRealm();
        ExecutionConfig loginForm =
                ExecutionConfig.find(realm, realm.getBrowserFlow().getId(), LimitedExecution.LOGIN_FORM.id());
        if (loginForm.flag(KnownDevice.SETTING)) {
            KnownDevice.remember(keycloak(), member());
        }
    }

    void show(Response page) {
        context.challenge(page);
    }
}
