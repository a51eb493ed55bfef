package tw.taiwanjobs.keycloak.link;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/** The link to the address that a member wants as account in place of the one there is (ADR 0030). */
final class ChangeEmailLink extends AddressLink {

    ChangeEmailLink() {
        super("change-email", "changeEmail", "confirm-email.ftl", "email-changed.ftl");
    }

    @Override
    String letterKind() {
        return "change-email";
    }

    @Override
    Optional<LinkState> vetoOf(KeycloakSession session, UserModel member, MailedLink link) {
        boolean hasOwnWay = MemberStatus.LEGACY.isOf(member) || MemberStatus.PENDING.isOf(member);
        return hasOwnWay || EmailChange.settledUntil(session, member.getId()).isPresent()
                ? Optional.of(LinkState.EXPIRED)
                : Optional.empty();
    }

    @Override
    void assigned(KeycloakSession session, UserModel member, MailedLink link, Optional<String> before) {
        EmailChange.tellOfDone(session, link, before);
    }

    @Override
    void afterCommit(LinkVisit visit) {
        MemberEvents.emailChanged(visit.event());
        visit.rememberBrowser();
    }
}
