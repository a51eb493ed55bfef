package tw.taiwanjobs.keycloak.login;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.member.LinkState;
import tw.taiwanjobs.keycloak.member.MemberByName;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/** Says from the database what a legacy member's link is worth now. */
final class LegacyLinks {

    /** What the link is for, as the pages of dead links know it. */
    static final String PURPOSE = "legacy-email";

    private LegacyLinks() {}

    static LinkState look(KeycloakSession session, String userId, int generation) {
        return state(session, userId, LegacyEmails.of(session).find(userId), generation);
    }

    /** The same, with the member locked until the end of the transaction. */
    static LinkState lock(KeycloakSession session, String userId, int generation) {
        return state(session, userId, LegacyEmails.of(session).lock(userId), generation);
    }

    /** Another member whose account or address is the one that the link is about. */
    static Optional<UserModel> otherHolder(KeycloakSession session, LegacyLink link) {
        return MemberByName.of(session)
                .accountHolder(link.email())
                .filter(holder -> !holder.getId().equals(link.userId()));
    }

    private static LinkState state(KeycloakSession session, String userId, Optional<LegacyLink> link, int generation) {
        UserModel member = session.users().getUserById(session.getContext().getRealm(), userId);
        if (member == null || link.isEmpty()) {
            return LinkState.EXPIRED;
        }
        LinkState state = link.get().state(generation, ServerTime.now());
        return state == LinkState.USABLE ? stateOfUsable(session, member, link.get()) : state;
    }

    private static LinkState stateOfUsable(KeycloakSession session, UserModel member, LegacyLink link) {
        if (!member.isEnabled()) {
            return LinkState.MEMBER_DISABLED;
        }
        if (!MemberStatus.LEGACY.isOf(member)) {
            return LinkState.EXPIRED;
        }
        return otherHolder(session, link).isPresent() ? LinkState.TAKEN : LinkState.USABLE;
    }
}
