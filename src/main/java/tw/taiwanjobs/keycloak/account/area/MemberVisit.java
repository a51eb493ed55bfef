package tw.taiwanjobs.keycloak.account.area;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.BrowserLogin;

/** A member who is logged in, at a page of the member area. */
public final class MemberVisit {

    private final KeycloakSession session;
    private final BrowserLogin who;
    private final String page;
    private final Collection<String> pages;
    private final MemberAddress addresses;

    private MemberVisit(KeycloakSession session, BrowserLogin who, String page, Collection<String> pages) {
        this.session = session;
        this.who = who;
        this.page = page;
        this.pages = pages;
        this.addresses = new MemberAddress(session);
    }

    /**
     * Empty if nobody is logged in.
     *
     * @param page id of the page
     * @param pages ids of all pages that there are
     */
    public static Optional<MemberVisit> of(KeycloakSession session, String page, Collection<String> pages) {
        return BrowserLogin.of(session).map(who -> new MemberVisit(session, who, page, pages));
    }

    public KeycloakSession session() {
        return session;
    }

    public RealmModel realm() {
        return session.getContext().getRealm();
    }

    public UserModel member() {
        return who.user();
    }

    /** The session of this browser. */
    public UserSessionModel login() {
        return who.session();
    }

    /** Of the member area's client, this member and this session. */
    public EventBuilder event() {
        return new EventBuilder(realm(), session, session.getContext().getConnection())
                .client(MemberAddress.ID)
                .user(member())
                .session(login());
    }

    /** With all that the frame of a page needs, {@code member-commons.ftl}, and the notice that waits for it. */
    public LoginFormsProvider form() {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class).setDetachedAuthSession();
        form.setResponseHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        form.setAttribute(
                "area",
                Map.of(
                        "home", address(""),
                        "address", address(page),
                        "logout", addresses.logout().toString(),
                        "menu", MemberMenu.of(this),
                        "stateChecker", who.stateChecker()));
        MemberNotice.take(login()).ifPresent(notice -> notice.showOn(form));
        return form;
    }

    /** Where a page is; the overview has the empty id. */
    public String address(String id) {
        return addresses.of(id).toString();
    }

    /** Whether the realm has this action, so that there is something to lead to. */
    public boolean hasAction(String kcAction) {
        RequiredActionProviderModel action = realm().getRequiredActionProviderByAlias(kcAction);
        return action != null && action.isEnabled();
    }

    /** Where an application-initiated action begins that ends at this page, which says how it ended. */
    public String action(String kcAction) {
        return addresses.action(kcAction, ReturnState.to(page)).toString();
    }

    /** To the page again, by its address. */
    public Response back() {
        return Response.seeOther(addresses.of(page)).build();
    }

    /** To the page again, which says this once. */
    public Response back(MemberNotice notice) {
        notice.keep(login());
        return back();
    }

    /** Does what counts if the member has proved a moment ago to be there; else asks for that, and then for the form again. */
    public Response whenFresh(Supplier<Response> change) {
        return isFresh()
                ? change.get()
                : Response.seeOther(addresses.freshLogin(ReturnState.toRepeat(page)))
                        .build();
    }

    /** Whether the login is as young as Keycloak wants it for an application-initiated action. */
    public boolean isFresh() {
        String moment = login().getNote(AuthenticationManager.AUTH_TIME);
        long since = moment == null ? login().getStarted() : Long.parseLong(moment);
        return ServerTime.epochSeconds() - since < Constants.KC_ACTION_MAX_AGE;
    }

    /** Whether a form comes from a page that this browser was shown in this login. */
    public boolean isSentByMember(MultivaluedMap<String, String> form) {
        return who.hasSent(form);
    }

    String page() {
        return page;
    }

    boolean hasPage(String id) {
        return pages.contains(id);
    }
}
