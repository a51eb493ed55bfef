package tw.taiwanjobs.keycloak.link;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.member.LegacyAddress;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/** The link of a legacy member (S1.5), who is an active one from then on. */
final class ConfirmEmailLink extends AddressLink {

    ConfirmEmailLink() {
        super("confirm-email", "confirmEmail", "legacy-confirm.ftl", "legacy-confirmed.ftl");
    }

    @Override
    String letterKind() {
        return "legacy-email";
    }

    @Override
    Optional<LinkState> vetoOf(KeycloakSession session, UserModel member, MailedLink link) {
        return MemberStatus.LEGACY.isOf(member) ? Optional.empty() : Optional.of(LinkState.EXPIRED);
    }

    @Override
    void assigned(KeycloakSession session, UserModel member, MailedLink link, Optional<String> before) {
        LegacyAddress.confirm(member);
    }

    @Override
    void afterCommit(LinkVisit visit) {
        MemberEvents.emailConfirmed(visit.event());
        visit.rememberBrowser();
    }
}
