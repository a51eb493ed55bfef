package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.lockout.Lock;
import tw.taiwanjobs.keycloak.mail.MemberLetter;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;

/**
 * "That was not me", in the letter about a login from a new browser: ends the member's sessions, makes its browsers unknown
 * and the password worth nothing, then leads on to a new one as 忘記密碼 does. Whoever stops half way is locked, and 忘記密碼
 * helps.
 */
final class NewDeviceLink extends LinkPurpose {

    NewDeviceLink() {
        super("new-device", "newDevice");
    }

    @Override
    String letterKind() {
        return "new-device";
    }

    @Override
    Map<String, Object> greeting(KeycloakSession session, UserModel member) {
        return MemberLetter.name(member);
    }

    @Override
    Map<String, Object> details(OutboxMessage message) {
        NewLogin login = NewLogin.of(message.detail());
        return Map.of(
                "time", ServerTime.shownInTaiwan(login.time()), "browser", login.browser(), "system", login.system());
    }

    /** The link leads to that of a reset, so it is worth what that is. */
    @Override
    Optional<LinkState> veto(KeycloakSession session, UserModel member, MailedLink link) {
        return LinkPurposes.PASSWORD_RESET.veto(session, member, link);
    }

    @Override
    Response page(LinkVisit visit, List<FormMessage> errors) {
        return visit.form(errors).createForm("new-device.ftl");
    }

    @Override
    Optional<FormMessage> apply(
            KeycloakSession session, UserModel member, MailedLink link, MultivaluedMap<String, String> input) {
        Lock.impose(session, member.getId());
        Lock.forgetBrowsers(session, member);
        MailedLinks.of(session)
                .renew(
                        member.getId(),
                        LinkPurposes.PASSWORD_RESET,
                        link.address(),
                        link.clientId(),
                        ServerTime.now().plus(LinkMailer.LIFETIME));
        return Optional.empty();
    }

    @Override
    void afterCommit(LinkVisit visit) {
        MemberEvents.loginDisowned(visit.event());
        AuthenticatorUtil.logoutOtherSessions(visit.context());
    }

    /** The link of a reset, which nobody has been mailed. */
    @Override
    Response donePage(LinkVisit visit) {
        MailedLink reset = MailedLinks.of(visit.keycloak())
                .find(visit.member().getId(), LinkPurposes.PASSWORD_RESET)
                .orElseThrow();
        String baseUri = visit.context().getUriInfo().getBaseUri().toString();
        LinkToken token = new LinkToken(reset.id(), reset.generation());
        return Response.seeOther(URI.create(LinkAddress.inMail(visit.keycloak(), baseUri, token)))
                .build();
    }

    @Override
    Map<String, String> waysOn(WaysOn ways) {
        return LinkPurposes.PASSWORD_RESET.waysOn(ways);
    }
}
