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
import tw.taiwanjobs.keycloak.audit.Funnel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.lockout.KnownDevice;

/**
 * One request to the page behind a mailed link: which link opened the session stands in its notes, so that the POST is
 * judged like the GET.
 */
record LinkVisit(RequiredActionContext context, LinkPurpose purpose, LinkToken token) {

    private static final String PURPOSE_NOTE = "taiwanjobs.link-purpose";
    private static final String LINK_NOTE = "taiwanjobs.link-id";
    private static final String GENERATION_NOTE = "taiwanjobs.link-generation";
    private static final String AGAIN_NOTE = "taiwanjobs.link-again";

    static void open(AuthenticationSessionModel session, MailedLinkActionToken token) {
        session.setAuthNote(PURPOSE_NOTE, token.purpose());
        session.setAuthNote(LINK_NOTE, token.link().linkId());
        session.setAuthNote(GENERATION_NOTE, Integer.toString(token.link().generation()));
        if (token.isAgain()) {
            session.setAuthNote(AGAIN_NOTE, Boolean.TRUE.toString());
        }
    }

    /** Empty in a session that no link has opened. */
    static Optional<LinkVisit> of(RequiredActionContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        return Optional.ofNullable(session.getAuthNote(PURPOSE_NOTE))
                .map(LinkPurposes::of)
                .map(purpose -> new LinkVisit(context, purpose, token(session)));
    }

    private static LinkToken token(AuthenticationSessionModel session) {
        return new LinkToken(session.getAuthNote(LINK_NOTE), Integer.parseInt(session.getAuthNote(GENERATION_NOTE)));
    }

    KeycloakSession keycloak() {
        return context.getSession();
    }

    AuthenticationSessionModel session() {
        return context.getAuthenticationSession();
    }

    boolean isMemberGone() {
        return context.getUser() == null;
    }

    /** Not to be asked where {@link #isMemberGone}. */
    UserModel member() {
        return context.getUser();
    }

    EventBuilder event() {
        return context.getEvent();
    }

    Funnel funnel() {
        return new Funnel(keycloak(), session());
    }

    Optional<MailedLink> link() {
        return MailedLinks.of(keycloak()).withId(token.linkId());
    }

    /** Whether the mail of this link went where the newest one went. */
    boolean isToNewestAddress() {
        return link().filter(newest -> newest.isToNewestAddress(token.generation()))
                .isPresent();
    }

    LinkState state() {
        return LinkStates.of(keycloak(), link(), token.generation());
    }

    WaysOn waysOn() {
        return new WaysOn(keycloak(), session().getClient().getClientId());
    }

    /** For the page of the link, whose address is the short one: it outlives the session. */
    LoginFormsProvider form(List<FormMessage> errors) {
        String address =
                LinkAddress.inMail(keycloak(), context.getUriInfo().getBaseUri().toString(), token);
        LoginFormsProvider form = context.form()
                .setActionUri(LinkAddress.ofForm(address, context.getActionUrl()))
                .setAttribute("linkAddress", address);
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        } else if (session().getAuthNote(AGAIN_NOTE) != null) {
            session().removeAuthNote(AGAIN_NOTE);
            form.setInfo("linkPageAgainMessage");
        }
        return form;
    }

    /** For the page that says that it is done, after which the short address says only that the link is used. It leads on. */
    LoginFormsProvider doneForm() {
        LoginFormsProvider form = context.form().setAttribute("continueUrl", waysOn().home());
        waysOn().nameOfPortal().ifPresent(name -> form.setAttribute("portalName", name));
        return form;
    }

    /** The mailbox is proved in this browser: strangers' wrong passwords lock the member out of it no more. */
    void rememberBrowser() {
        ExecutionConfig loginForm = LoginFormSettings.of(context.getRealm()).orElse(ExecutionConfig.DEFAULTS);
        if (loginForm.flag(KnownDevice.SETTING)) {
            KnownDevice.remember(keycloak(), member());
        } else {
            KnownDevice.see(keycloak(), member());
        }
    }

    void show(Response page) {
        context.challenge(page);
    }
}
