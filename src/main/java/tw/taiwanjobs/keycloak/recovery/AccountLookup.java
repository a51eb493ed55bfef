package tw.taiwanjobs.keycloak.recovery;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.spi.AfterCommit;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.MemberAccounts;
import tw.taiwanjobs.keycloak.member.MemberAccounts.MemberAccount;

/**
 * The answer to one question. Every question takes the same steps, whatever comes of it: a charge to the number, the
 * look-up, an event, and work after the answer that mails the member if there is one. Every question is charged, not
 * only those that find somebody: birth dates cannot be tried out.
 */
final class AccountLookup {

    private static final String EXECUTOR = "taiwanjobs-recovery";

    private AccountLookup() {}

    /** @return the account as it may be shown; empty for the neutral sentence */
    static Optional<String> answer(AuthenticationFlowContext context, AccountQuestion question) {
        KeycloakSession session = context.getSession();
        boolean allowed = Limits.of(Requester.of(context))
                .perName(question.number().value(), Limit.QUESTIONS_PER_NUMBER)
                .charge()
                .isEmpty();
        Optional<MemberAccount> member = MemberAccounts.of(session)
                .find(question.number(), question.birthDate())
                .filter(found -> allowed);
        mail(context, member);
        MemberEvents.accountAsked(context.getEvent(), member.map(MemberAccount::userId), allowed);
        return member.map(MemberAccount::email).flatMap(EmailAddress::parse).map(EmailAddress::masked);
    }

    private static void mail(AuthenticationFlowContext context, Optional<MemberAccount> member) {
        String realmId = context.getRealm().getId();
        String baseUri = context.getUriInfo().getBaseUri().toString();
        Optional<OutboxMessage> message = member.map(
                found -> OutboxMessage.create(realmId, found.userId(), RecoveryLetters.ACCOUNT_REMINDER, 0, baseUri));
        AfterCommit.run(context.getSession(), EXECUTOR, session -> {
            session.getContext().setRealm(session.realms().getRealm(realmId));
            message.ifPresent(mail -> MailDispatcher.enqueue(session, mail));
        });
    }
}
