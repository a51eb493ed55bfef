package tw.taiwanjobs.keycloak.link;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.mail.MemberLetter;
import tw.taiwanjobs.keycloak.member.AccountAddress;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * The link to the old address, in the notices about a change of the account: stops the change, or takes it back. Whoever
 * asked for it knows the password, so a new one is set in the same step, and all sessions end.
 */
final class StopEmailChangeLink extends SetPasswordLink {

    /** How long the owner of the old address has to see the mail. */
    static final Duration LIFETIME = Duration.ofDays(7);

    StopEmailChangeLink() {
        super("stop-email-change", "stopEmail");
    }

    @Override
    String letterKind() {
        return "email-change-asked";
    }

    @Override
    Duration lifetime() {
        return LIFETIME;
    }

    @Override
    Map<String, Object> greeting(KeycloakSession session, UserModel member) {
        Map<String, Object> model = new HashMap<>(MemberLetter.name(member));
        MailedLinks.of(session)
                .find(member.getId(), LinkPurposes.CHANGE_EMAIL)
                .map(MailedLink::address)
                .flatMap(EmailAddress::parse)
                .ifPresent(address -> model.put("newAddress", address.masked()));
        return model;
    }

    /** Worth nothing where neither the old address is the account nor the one that the change has brought. */
    @Override
    Optional<LinkState> veto(KeycloakSession session, UserModel member, MailedLink link) {
        if (link.address().equals(member.getEmail())) {
            return Optional.empty();
        }
        boolean isOfTheChange = MailedLinks.of(session)
                .find(member.getId(), LinkPurposes.CHANGE_EMAIL)
                .filter(MailedLink::wasUsed)
                .map(MailedLink::address)
                .filter(address -> address.equals(member.getEmail()))
                .isPresent();
        if (!isOfTheChange || MemberStatus.LEGACY.isOf(member)) {
            return Optional.of(LinkState.EXPIRED);
        }
        return AddressLink.otherHolder(session, link).map(holder -> LinkState.TAKEN);
    }

    @Override
    String account(LinkVisit visit) {
        return visit.link().orElseThrow().address();
    }

    @Override
    void passwordSet(KeycloakSession session, UserModel member, MailedLink link) {
        EmailChange.end(session, member.getId());
        if (!link.address().equals(member.getEmail())) {
            AccountAddress.assign(session, member, link.address());
        }
        PasswordChange.follow(session, member);
    }

    @Override
    void afterCommit(LinkVisit visit) {
        MemberEvents.emailChangeStopped(visit.event());
        visit.rememberBrowser();
        AuthenticatorUtil.logoutOtherSessions(visit.context());
    }

    @Override
    Map<String, String> waysOn(WaysOn ways) {
        return Map.of("doForgotPassword", ways.forgotPassword());
    }
}
