package tw.taiwanjobs.keycloak.link;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** What a link is worth now: by its row, then by what it is for. */
final class LinkStates {

    private LinkStates() {}

    static LinkState of(KeycloakSession session, Optional<MailedLink> link, int generation) {
        return link.map(known -> of(session, known, generation)).orElse(LinkState.EXPIRED);
    }

    static LinkState of(KeycloakSession session, MailedLink link, int generation) {
        LinkState state = link.state(generation, ServerTime.now());
        UserModel member = session.users().getUserById(session.getContext().getRealm(), link.userId());
        if (member == null) {
            return LinkState.EXPIRED;
        }
        if (state.leadsOn() && !member.isEnabled()) {
            return LinkState.REFUSED;
        }
        return state == LinkState.USABLE
                ? LinkPurposes.of(link.purpose()).veto(session, member, link).orElse(LinkState.USABLE)
                : state;
    }
}
