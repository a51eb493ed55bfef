package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.util.LocaleUtil;
import tw.taiwanjobs.keycloak.account.area.LoginReturn;
import tw.taiwanjobs.keycloak.account.area.MemberAddress;
import tw.taiwanjobs.keycloak.account.area.MemberNotice;
import tw.taiwanjobs.keycloak.account.area.MemberPage;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.account.area.ReturnState;

/**
 * {@code /realms/{realm}/taiwanjobs-member}, 會員專區: in realms that have its client. Whoever is not logged in goes to the login and
 * comes back.
 */
public final class MemberAreaResource {

    private final KeycloakSession session;
    private final RealmModel realm;

    MemberAreaResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    @GET
    public Response overview() {
        return LoginReturn.of(session).map(this::comeBack).orElseGet(() -> show(OverviewPage.ID));
    }

    @GET
    @Path("{page}")
    public Response show(@PathParam("page") String id) {
        LocaleUtil.processLocaleParam(session, realm, null);
        return at(
                id,
                page -> MemberVisit.of(session, id, MemberPages.ids())
                        .map(page::show)
                        .orElseGet(() -> logIn(ReturnState.to(id))));
    }

    @POST
    @Path("{page}")
    public Response send(@PathParam("page") String id) {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return at(
                id,
                page -> MemberVisit.of(session, id, MemberPages.ids())
                        .map(visit -> visit.isSentByMember(form)
                                ? page.post(visit, form)
                                : visit.back(MemberNotice.warning("memberFormOutdated")))
                        .orElseGet(() -> logIn(ReturnState.toRepeat(id))));
    }

    /** The address without the code, so that it can be loaded again and stands in no history. */
    private Response comeBack(LoginReturn comingBack) {
        String asked = comingBack.state().page();
        String id = MemberPages.ids().contains(asked) ? asked : OverviewPage.ID;
        return at(
                id,
                page -> MemberVisit.of(session, id, MemberPages.ids())
                        .map(visit -> comingBack
                                .notice(visit.login())
                                .map(visit::back)
                                .orElseGet(visit::back))
                        .orElseGet(() -> comingBack.isRefused() ? refused() : logIn(ReturnState.to(id))));
    }

    private Response at(String id, Function<MemberPage, Response> answer) {
        ClientModel client = realm.getClientByClientId(MemberAddress.ID);
        Optional<MemberPage> page = client == null || !client.isEnabled() ? Optional.empty() : MemberPages.withId(id);
        session.getContext().setClient(client);
        return page.map(answer)
                .orElseGet(() -> ErrorPage.error(session, null, Response.Status.NOT_FOUND, "memberPageUnknownMessage"));
    }

    private Response logIn(ReturnState state) {
        return Response.seeOther(new MemberAddress(session).login(state)).build();
    }

    private Response refused() {
        return ErrorPage.error(session, null, Response.Status.BAD_REQUEST, "memberLoginRefusedMessage");
    }
}
