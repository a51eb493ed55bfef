package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.managers.ClientSessionCode;
import org.keycloak.services.managers.ClientSessionCode.ActionType;
import org.keycloak.services.util.LocaleUtil;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.crypto.Crypto;

/**
 * {@code /realms/{realm}/taiwanjobs-link/{token}}: the address in the mail. A GET changes nothing, as mail scanners open
 * links: a link that is worth something leads on to Keycloak's action token, any other says here why it is not.
 */
public final class LinkResource {

    private static final String NOBODYS_LINK = "nobody";

    private final KeycloakSession session;
    private final RealmModel realm;

    LinkResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** @param again whether a page of the link was sent whose session was gone */
    @GET
    @Path("{token}")
    public Response open(@PathParam("token") String text, @QueryParam(LinkAddress.AGAIN) boolean again) {
        LocaleUtil.processLocaleParam(session, realm, null);
        Optional<LinkToken> token = parse(text);
        Optional<MailedLink> link = find(token);
        if (token.isEmpty()) {
            MemberEvents.linkRefused(event(null), "unknown");
            return LinkPage.unknown(new WaysOn(session, null), LinkPage.detachedForm(session));
        }
        // The rows go with their member: a token of ours without one is that of a sign-up that has run out.
        return link.map(known -> open(known, token.get(), again))
                .orElseGet(() -> deadLinkPage(LinkState.EXPIRED, LinkPurposes.SIGN_UP, null));
    }

    private Response open(MailedLink link, LinkToken token, boolean again) {
        LinkState state = LinkStates.of(session, link, token.generation());
        return state.leadsOn()
                ? OtherMember.loggedInBeside(session, link.userId())
                        .map(other -> otherMemberPage(other, link))
                        .orElseGet(() -> leadOn(link, token, again))
                : deadLinkPage(state, LinkPurposes.of(link.purpose()), link.clientId());
    }

    private Response leadOn(MailedLink link, LinkToken token, boolean again) {
        String clientId = new WaysOn(session, link.clientId()).clientId();
        return Response.seeOther(LinkAddress.ofActionToken(session, link, token, clientId, again))
                .build();
    }

    private Response otherMemberPage(OtherMember other, MailedLink link) {
        MemberEvents.linkBesideOtherMember(event(link.clientId()), link.userId());
        return other.page(session.getContext().getUri().getRequestUri());
    }

    /** The button that logs another member out; then the same address opens, or says anew why it does not. */
    @POST
    @Path("{token}")
    public Response logOutOtherMember(@PathParam("token") String text) {
        String proof =
                session.getContext().getHttpRequest().getDecodedFormParameters().getFirst(OtherMember.PROOF);
        find(parse(text))
                .flatMap(link -> OtherMember.loggedInBeside(session, link.userId()))
                .filter(other -> other.isMeantBy(proof))
                .ifPresent(other -> other.logOut(event(null)));
        return Response.seeOther(session.getContext().getUri().getRequestUri()).build();
    }

    /**
     * Where the forms behind the link are sent to. They go on to Keycloak's own address while their session is alive;
     * Keycloak would end in an error page, or in another tab's login, where it is not, and here the link opens again.
     */
    @POST
    @Path("{token}/" + LinkAddress.FORM)
    public Response send(
            @PathParam("token") String text,
            @QueryParam(OAuth2Constants.CLIENT_ID) String clientId,
            @QueryParam(Constants.TAB_ID) String tabId) {
        return isAlive(clientId, tabId)
                ? Response.temporaryRedirect(LinkAddress.behindForm(session)).build()
                : Response.seeOther(again(text)).build();
    }

    /** A reload of what was sent. */
    @GET
    @Path("{token}/" + LinkAddress.FORM)
    public Response reload(@PathParam("token") String text) {
        return Response.seeOther(LinkAddress.ofText(session, text).build()).build();
    }

    private URI again(String text) {
        return LinkAddress.ofText(session, text)
                .queryParam(LinkAddress.AGAIN, true)
                .build();
    }

    private boolean isAlive(String clientId, String tabId) {
        return Optional.ofNullable(realm.getClientByClientId(clientId))
                .filter(ClientModel::isEnabled)
                .map(client ->
                        new AuthenticationSessionManager(session).getCurrentAuthenticationSession(realm, client, tabId))
                .filter(tab -> new ClientSessionCode<>(session, realm, tab).isActionActive(ActionType.USER))
                .isPresent();
    }

    private Optional<LinkToken> parse(String text) {
        return LinkToken.parse(Crypto.of(session).authenticationCode(), realm.getId(), text);
    }

    /** A token of nobody goes to the database as well. */
    private Optional<MailedLink> find(Optional<LinkToken> token) {
        return MailedLinks.of(session).withId(token.map(LinkToken::linkId).orElse(NOBODYS_LINK));
    }

    private Response deadLinkPage(LinkState state, LinkPurpose purpose, @Nullable String clientId) {
        MemberEvents.linkRefused(event(clientId), state.name());
        return LinkPage.of(state, purpose, new WaysOn(session, clientId), LinkPage.detachedForm(session), false);
    }

    private EventBuilder event(@Nullable String clientId) {
        EventBuilder event =
                new EventBuilder(realm, session, session.getContext().getConnection());
        return clientId == null ? event : event.client(clientId);
    }
}
