package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.util.LocaleUtil;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.crypto.Crypto;

/**
 * {@code GET /realms/{realm}/taiwanjobs-link/{token}}: the address in the mail. Changes nothing, as mail scanners open
 * links: a link that is worth something leads on to Keycloak's action token, any other says here why it is not.
 */
public final class LinkResource {

    private static final String NOBODYS_LINK = "nobody";

    private final KeycloakSession session;

    LinkResource(KeycloakSession session) {
        this.session = session;
    }

    @GET
    @Path("{token}")
    public Response open(@PathParam("token") String text) {
        RealmModel realm = session.getContext().getRealm();
        LocaleUtil.processLocaleParam(session, realm, null);
        Optional<LinkToken> token = LinkToken.parse(Crypto.of(session).authenticationCode(), realm.getId(), text);
        // A token of nobody goes to the database as well.
        Optional<MailedLink> link =
                MailedLinks.of(session).withId(token.map(LinkToken::linkId).orElse(NOBODYS_LINK));
        if (token.isEmpty()) {
            refused("unknown", null);
            return LinkPage.unknown(new WaysOn(session, null), LinkPage.detachedForm(session));
        }
        // The rows go with their member: a token of ours without one is that of a sign-up that has run out.
        return link.map(known -> open(known, token.get().generation()))
                .orElseGet(() -> deadLinkPage(LinkState.EXPIRED, LinkPurposes.SIGN_UP, null));
    }

    private Response open(MailedLink link, int generation) {
        LinkState state = LinkStates.of(session, link, generation);
        boolean leadsOn = state == LinkState.USABLE || state == LinkState.REPLACED;
        return leadsOn && isEnabled(link.userId())
                ? leadOn(link, generation)
                : deadLinkPage(leadsOn ? LinkState.REFUSED : state, LinkPurposes.of(link.purpose()), link.clientId());
    }

    private Response leadOn(MailedLink link, int generation) {
        String clientId = new WaysOn(session, link.clientId()).clientId();
        return Response.seeOther(LinkAddress.ofActionToken(session, link, generation, clientId))
                .build();
    }

    private Response deadLinkPage(LinkState state, LinkPurpose purpose, @Nullable String clientId) {
        refused(state.name(), clientId);
        return LinkPage.of(state, purpose, new WaysOn(session, clientId), LinkPage.detachedForm(session), false);
    }

    private void refused(String state, @Nullable String clientId) {
        EventBuilder event = new EventBuilder(
                session.getContext().getRealm(), session, session.getContext().getConnection());
        MemberEvents.linkRefused(clientId == null ? event : event.client(clientId), state);
    }

    /** Keycloak refuses a disabled member's action token on a page of its own. */
    private boolean isEnabled(String userId) {
        UserModel member = session.users().getUserById(session.getContext().getRealm(), userId);
        return member != null && member.isEnabled();
    }
}
