package tw.taiwanjobs.keycloak.recovery;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.AfterCommit;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.limits.Throttle;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.MemberByName;

/**
 * A person's wish for a new password. All of it, the look-up included, happens after the answer and off its thread: the
 * answer costs the same whoever the name belongs to. A node that dies in between loses the wish, not a mail.
 */
final class ResetRequest {

    /** How long a mailed link lives. */
    static final Duration LIFETIME = Duration.ofHours(24);

    private static final String EXECUTOR = "taiwanjobs-recovery";
    private static final String RATE_LIMITED = "rate_limited";

    private final LoginName name;
    private final String realmId;
    private final String clientId;
    private final String ipAddress;
    private final String baseUri;
    private final @Nullable AuthenticatorConfigModel config;

    private ResetRequest(AuthenticationFlowContext context, LoginName name) {
        this.name = name;
        this.realmId = context.getRealm().getId();
        this.clientId = context.getAuthenticationSession().getClient().getClientId();
        this.ipAddress = context.getConnection().getRemoteHost();
        this.baseUri = context.getUriInfo().getBaseUri().toString();
        this.config = context.getAuthenticatorConfig();
    }

    /** Takes the wish; it is looked into when the request is over. */
    static void take(AuthenticationFlowContext context, LoginName name) {
        AfterCommit.run(context.getSession(), EXECUTOR, new ResetRequest(context, name)::lookInto);
    }

    private void lookInto(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        EventBuilder event = new EventBuilder(realm, session).client(clientId).ipAddress(ipAddress);
        Optional<UserModel> member = MemberByName.of(session).find(name);
        if (member.isEmpty()) {
            MemberEvents.resetRefused(event, Errors.USER_NOT_FOUND);
            return;
        }
        event.user(member.get());
        Optional<String> refusal = ResetEligibility.refusal(member.get()).or(() -> limit(session, member.get()));
        if (refusal.isPresent()) {
            MemberEvents.resetRefused(event, refusal.get());
        } else {
            mailLink(session, realm, member.get());
            MemberEvents.resetMailed(event);
        }
    }

    private Optional<String> limit(KeycloakSession session, UserModel member) {
        boolean allowed = Throttle.of(session)
                .charge(ResetLimits.mail(config, member.getId()))
                .isAllowed();
        return allowed ? Optional.empty() : Optional.of(RATE_LIMITED);
    }

    private void mailLink(KeycloakSession session, RealmModel realm, UserModel member) {
        int generation = PasswordResets.of(session)
                .renew(
                        realm,
                        member.getId(),
                        member.getEmail(),
                        clientId,
                        ServerTime.now().plus(LIFETIME));
        MailDispatcher.enqueue(
                session,
                OutboxMessage.create(realmId, member.getId(), PasswordResetMailComposer.KIND, generation, baseUri));
    }
}
