package tw.taiwanjobs.keycloak.recovery;

import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.spi.AfterCommit;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.link.LinkMailer;
import tw.taiwanjobs.keycloak.link.LinkPurpose;
import tw.taiwanjobs.keycloak.link.LinkPurposes;
import tw.taiwanjobs.keycloak.member.LegacyAddress;
import tw.taiwanjobs.keycloak.member.MemberByName;
import tw.taiwanjobs.keycloak.member.MemberRow;
import tw.taiwanjobs.keycloak.member.ResetEligibility;

/**
 * A person's wish for a new password; a legacy member's is answered by a link that lifts the lock. All of it, the look-up included, happens after the answer and off its thread: the
 * answer costs the same whoever the name belongs to. A node that dies in between loses the wish, not a mail.
 */
final class ResetRequest {

    private static final String EXECUTOR = "taiwanjobs-recovery";
    private static final String RATE_LIMITED = "rate_limited";

    private final LoginName name;
    private final String realmId;
    private final String clientId;
    private final String ipAddress;
    private final String baseUri;
    private final ExecutionConfig config;

    private ResetRequest(AuthenticationFlowContext context, LoginName name) {
        this.name = name;
        this.realmId = context.getRealm().getId();
        this.clientId = context.getAuthenticationSession().getClient().getClientId();
        this.ipAddress = context.getConnection().getRemoteHost();
        this.baseUri = context.getUriInfo().getBaseUri().toString();
        this.config = ExecutionConfig.of(context);
    }

    /** Takes the wish; it is looked into when the request is over. */
    static void take(AuthenticationFlowContext context, LoginName name) {
        AfterCommit.run(context.getSession(), EXECUTOR, new ResetRequest(context, name)::lookInto);
    }

    private void lookInto(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        EventBuilder event = new EventBuilder(realm, session).client(clientId).ipAddress(ipAddress);
        MemberByName members = MemberByName.of(session);
        // A user name that is the address of others as well: whoever reads the mailbox has not said whose password is
        // gone.
        Optional<UserModel> member = members.find(name)
                .filter(known -> !isAddressShared(members))
                .filter(known -> MemberRow.lock(session, known.getId()));
        if (member.isEmpty()) {
            MemberEvents.resetRefused(event, Errors.USER_NOT_FOUND);
            return;
        }
        answer(session, event.user(member.get()), member.get());
    }

    private boolean isAddressShared(MemberByName members) {
        return name.email().map(EmailAddress::value).filter(members::isShared).isPresent();
    }

    private void answer(KeycloakSession session, EventBuilder event, UserModel member) {
        Optional<String> unverified = LegacyAddress.of(member).map(EmailAddress::value);
        if (member.isEnabled() && unverified.isPresent()) {
            end(event, mailLink(session, LinkPurposes.UNLOCK, member, unverified.get()), MemberEvents::unlockMailed);
        } else {
            end(event, mailReset(session, member), MemberEvents::resetMailed);
        }
    }

    private static void end(EventBuilder event, Optional<String> refusal, Consumer<EventBuilder> mailed) {
        refusal.ifPresentOrElse(reason -> MemberEvents.resetRefused(event, reason), () -> mailed.accept(event));
    }

    private Optional<String> mailReset(KeycloakSession session, UserModel member) {
        return ResetEligibility.refusal(member)
                .or(() -> mailLink(session, LinkPurposes.PASSWORD_RESET, member, member.getEmail()));
    }

    /** Why no mail is sent, as an event error. */
    private Optional<String> mailLink(KeycloakSession session, LinkPurpose purpose, UserModel member, String address) {
        Limits price = Limits.of(session, config)
                .perName(member.getId(), Limit.RESET_MAIL_PAUSE, Limit.RESET_MAILS_PER_MEMBER);
        return new LinkMailer(session)
                .mail(purpose, member.getId(), address, clientId, baseUri, price)
                .map(reached -> RATE_LIMITED);
    }
}
