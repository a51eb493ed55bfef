package tw.taiwanjobs.keycloak.member;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.documents.AcceptanceLedger;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/**
 * Turns a pending member into an active one, in the caller's transaction: account, ID rows, acceptance. Of several
 * sign-ups with one account or one ID the first wins; the database's constraints decide when it is flushed.
 */
public final class Activation {

    private final KeycloakSession session;

    public Activation(KeycloakSession session) {
        this.session = session;
    }

    public void activate(UserModel user) {
        PendingMemberTable pending = PendingMemberTable.of(session);
        PendingMember signUp = pending.find(user.getId()).orElseThrow();
        IdentityNumbers numbers = IdentityNumbers.of(session);
        IdentityNumber number = numbers.decrypt(user.getId(), signUp.numberCiphertext());
        user.setUsername(signUp.email());
        user.setEmail(signUp.email());
        user.setEmailVerified(true);
        user.setLastModifiedTimestamp(ServerTime.now().toEpochMilli());
        user.removeAttribute(MemberAttributes.SIGN_UP_EMAIL);
        MemberStatus.ACTIVE.assignTo(user);
        numbers.assign(user.getId(), number);
        pending.acceptance(user.getId())
                .ifPresent(acceptance ->
                        AcceptanceLedger.of(session).record(session.getContext().getRealm(), user.getId(), acceptance));
        pending.remove(user.getId());
    }
}
