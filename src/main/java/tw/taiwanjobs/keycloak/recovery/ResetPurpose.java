package tw.taiwanjobs.keycloak.recovery;

import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.link.LinkPurpose;
import tw.taiwanjobs.keycloak.lockout.KnownDevices;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.LinkState;

/** The link of 忘記密碼: the new password lifts the lock, ends all sessions of the member, makes its browsers
 * unknown and is told by mail. */
public final class ResetPurpose implements LinkPurpose {

    static final String ID = "password-reset";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public LinkState look(KeycloakSession session, String userId, int generation) {
        return state(session, userId, PasswordResets.of(session).find(userId), generation);
    }

    @Override
    public LinkState lock(KeycloakSession session, String userId, int generation) {
        return state(session, userId, PasswordResets.of(session).lock(userId), generation);
    }

    @Override
    public String account(KeycloakSession session, UserModel user) {
        return user.getUsername();
    }

    @Override
    public void complete(KeycloakSession session, UserModel user) {
        KeycloakContext context = session.getContext();
        PasswordResets.of(session).use(user.getId(), ServerTime.now());
        session.loginFailures().removeUserLoginFailure(context.getRealm(), user.getId());
        KnownDevices.of(session).removeAll(user.getId());
        MailDispatcher.enqueue(
                session,
                OutboxMessage.create(
                        context.getRealm().getId(),
                        user.getId(),
                        PasswordChangedMailComposer.KIND,
                        0,
                        context.getUri().getBaseUri().toString()));
    }

    @Override
    public void completed(RequiredActionContext context) {
        MemberEvents.passwordReset(context.getEvent());
        AuthenticatorUtil.logoutOtherSessions(context);
    }

    private static LinkState state(KeycloakSession session, String userId, Optional<ResetLink> link, int generation) {
        RealmModel realm = session.getContext().getRealm();
        UserModel member = session.users().getUserById(realm, userId);
        if (member == null || link.isEmpty()) {
            return LinkState.EXPIRED;
        }
        LinkState state = link.get().state(generation, member.getUsername(), ServerTime.now());
        boolean refused = ResetEligibility.refusal(member).isPresent();
        return state == LinkState.USABLE && refused ? LinkState.MEMBER_DISABLED : state;
    }
}
