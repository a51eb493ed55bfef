package tw.taiwanjobs.keycloak.helpdesk;

import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.rights.Administrator;

/** What a clerk is shown. That it was shown is an admin event, which never says what was searched for. */
final class MemberDesk {

    private final KeycloakSession session;
    private final Administrator administrator;

    MemberDesk(KeycloakSession session, Administrator administrator) {
        this.session = session;
        this.administrator = administrator;
    }

    List<FoundMember> find(MemberQuery query) {
        List<FoundMember> found = new FoundMembers(session).by(query);
        administrator
                .event("MEMBERS", OperationType.ACTION)
                .detail("criteria", String.join(" ", query.criteria()))
                .detail("found", String.valueOf(found.size()))
                .success();
        return found;
    }

    /** A member, pending ones too; empty for an id of nobody, or of a client's account. */
    Optional<UserModel> member(String id) {
        return Optional.ofNullable(
                        session.users().getUserById(session.getContext().getRealm(), id))
                .filter(user -> user.getServiceAccountClientLink() == null);
    }

    /** The event stands under the path of the user, with which it goes. */
    MemberGlance glance(UserModel member) {
        administrator
                .event("MEMBER", OperationType.ACTION)
                .resourcePath("users", member.getId(), "glance")
                .success();
        return MemberGlance.of(session, member);
    }
}
