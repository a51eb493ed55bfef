package tw.taiwanjobs.keycloak.helpdesk;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.MessageType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.services.util.LocaleUtil;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.web.BrowserLogin;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;
import tw.taiwanjobs.keycloak.rights.AdministratorsRoles;

/**
 * {@code /realms/{administrators' realm}/taiwanjobs-helpdesk/{realm}}: the help desk in a browser, for who is logged in to the
 * console of that realm (ADR 0036). What was typed stands in the body of a request and nowhere else.
 */
public final class HelpDeskPages {

    /** Path below the realm's address. */
    static final String ID = "taiwanjobs-helpdesk";

    private static final String NEXT = "first";
    private static final String ACT = "act";
    private static final String VERSION = "version";
    static final String DONE_BY = "done";
    static final String OUTDATED = "memberFormOutdated";
    private static final String NOT_ALLOWED = "helpDeskNotAllowedMessage";
    private static final String NOBODY = "helpDeskNobodyMessage";

    private final KeycloakSession session;
    private final RealmModel consolesRealm;

    HelpDeskPages(KeycloakSession session) {
        this.session = session;
        this.consolesRealm = session.getContext().getRealm();
    }

    @GET
    @Path("{realm}")
    public Response search(@PathParam("realm") String realm) {
        return at(realm, clerk -> {
            LoginFormsProvider page = clerk.form();
            done().ifPresent(page::setSuccess);
            return page.createForm("help-desk.ftl");
        });
    }

    @POST
    @Path("{realm}")
    public Response found(@PathParam("realm") String realm) {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return at(realm, clerk -> clerk.login().hasSent(form) ? found(clerk, form) : outdated(clerk));
    }

    @GET
    @Path("{realm}/" + Clerk.SIGN_UP)
    public Response signUpByHand(@PathParam("realm") String realm) {
        return at(realm, clerk -> signUpByHand(clerk, SignUpByHandPage::show));
    }

    @POST
    @Path("{realm}/" + Clerk.SIGN_UP)
    public Response signedUpByHand(@PathParam("realm") String realm) {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return at(realm, clerk -> signUpByHand(clerk, page -> page.process(form)));
    }

    private Response signUpByHand(Clerk clerk, Function<SignUpByHandPage, Response> answer) {
        try {
            return answer.apply(new SignUpByHandPage(clerk));
        } catch (ForbiddenException refused) {
            return error(Response.Status.FORBIDDEN, NOT_ALLOWED);
        }
    }

    @GET
    @Path("{realm}/{id}")
    public Response member(@PathParam("realm") String realm, @PathParam("id") String id) {
        return at(realm, clerk -> shown(clerk, id, page -> done().ifPresent(page::setSuccess)));
    }

    /** What is done leads back to the member by a redirect, so that nothing is done twice; what is not is said at once. */
    @POST
    @Path("{realm}/{id}")
    public Response act(@PathParam("realm") String realm, @PathParam("id") String id) {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return at(
                realm,
                clerk -> clerk.login().hasSent(form)
                        ? DeskAct.of(FormInput.text(form, ACT))
                                .map(act -> perform(clerk, id, act, form))
                                .orElseGet(() -> shown(clerk, id, page -> {}))
                        : shown(clerk, id, page -> page.setMessage(MessageType.WARNING, OUTDATED)));
    }

    private Response perform(Clerk clerk, String id, DeskAct act, MultivaluedMap<String, String> form) {
        try {
            String once = act.perform(clerk.acts(id, form.getFirst(VERSION)), form);
            return once.isEmpty()
                    ? Response.seeOther(URI.create((act == DeskAct.DELETE ? clerk.home() : clerk.address(id)) + "?"
                                    + DONE_BY + "=" + act))
                            .build()
                    : shown(clerk, id, page -> page.setAttribute("number", once).setSuccess(act.done()));
        } catch (ForbiddenException refused) {
            return shown(clerk, id, page -> page.setError(NOT_ALLOWED));
        } catch (NotFoundException gone) {
            return error(Response.Status.NOT_FOUND, NOBODY);
        } catch (WebApplicationException refused) {
            return shown(
                    clerk,
                    id,
                    page -> page.setAttribute("form", FormInput.read(form, DeskAct.FIELDS))
                            .setErrors(Refusal.said(refused.getResponse())));
        }
    }

    private Response shown(Clerk clerk, String id, Consumer<LoginFormsProvider> more) {
        Optional<MemberGlance> member = clerk.desk().member(id).map(clerk.desk()::glance);
        if (member.isEmpty()) {
            return error(Response.Status.NOT_FOUND, NOBODY);
        }
        LoginFormsProvider page = clerk.form()
                .setAttribute(
                        "member",
                        ShownMember.of(
                                member.get(), clerk.session().getContext().getRealm()))
                .setAttribute("acts", DeskAct.offered(member.get(), clerk.administrator()))
                .setAttribute("address", clerk.address(id));
        more.accept(page);
        return page.createForm("help-desk-member.ftl");
    }

    /** What the page before has done, in words. */
    private Optional<String> done() {
        return Optional.ofNullable(
                        session.getContext().getUri().getQueryParameters().getFirst(DONE_BY))
                .flatMap(name -> name.equals(SignUpByHandPage.DONE)
                        ? Optional.of("helpDeskSignUpDone")
                        : DeskAct.of(name).map(DeskAct::done));
    }

    private Response found(Clerk clerk, MultivaluedMap<String, String> form) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> typed = FormInput.read(form, SearchRequest.FIELDS);
        MemberQuery query = MemberQuery.read(SearchRequest.of(typed, next(form)), errors);
        LoginFormsProvider page = clerk.form().setAttribute("form", typed);
        if (!errors.isEmpty()) {
            return page.setErrors(errors.stream().map(FormInput::message).toList())
                    .createForm("help-desk.ftl");
        }
        List<FoundMember> found = clerk.desk().find(query);
        return page.setAttribute(
                        "found",
                        found.stream()
                                .map(member -> ShownMember.inList(member, clerk.address(member.id())))
                                .toList())
                .setAttribute("next", found.size() == query.max() ? query.first() + query.max() : 0)
                .createForm("help-desk.ftl");
    }

    /** The page of a login that is over: nothing is searched, since another site may have sent it. */
    private static Response outdated(Clerk clerk) {
        return clerk.form().setMessage(MessageType.WARNING, OUTDATED).createForm("help-desk.ftl");
    }

    private static int next(MultivaluedMap<String, String> form) {
        String typed = FormInput.text(form, NEXT);
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
    }

    private Response at(String name, Function<Clerk, Response> page) {
        RealmModel realm = session.realms().getRealmByName(name);
        if (realm == null || !new AdministratorsRoles(session, realm).areKeptBy(consolesRealm)) {
            return error(Response.Status.NOT_FOUND, "helpDeskUnknownMessage");
        }
        Optional<BrowserLogin> login = BrowserLogin.of(session);
        session.getContext().setRealm(realm);
        LocaleUtil.processLocaleParam(session, realm, null);
        try {
            return login.map(who -> page.apply(clerk(realm, who))).orElseGet(this::logIn);
        } catch (ForbiddenException refused) {
            return error(Response.Status.FORBIDDEN, "helpDeskForbiddenMessage");
        }
    }

    private Clerk clerk(RealmModel realm, BrowserLogin login) {
        Administrator administrator = Administrator.ofBrowser(session, realm, consolesRealm, login.user(), ID);
        administrator.require(AdministratorsRole.VIEW_MEMBERS);
        String home = RealmsResource.realmBaseUrl(session.getContext().getUri())
                .path(ID)
                .path(realm.getName())
                .build(consolesRealm.getName())
                .toString();
        return new Clerk(session, login, administrator, home);
    }

    /** Keycloak's console has a login of its own, to which nobody else can lead and come back. */
    private Response logIn() {
        String console = UriBuilder.fromUri(session.getContext().getUri().getBaseUri())
                .path("admin/{realm}/console/")
                .build(consolesRealm.getName())
                .toString();
        return Clerk.page(session)
                .setAttribute("console", console)
                .setAttribute(
                        "again", session.getContext().getUri().getRequestUri().toString())
                .createForm("help-desk-login.ftl");
    }

    private Response error(Response.Status status, String message) {
        return ErrorPage.error(session, null, status, message);
    }
}
