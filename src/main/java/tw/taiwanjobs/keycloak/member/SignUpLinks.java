package tw.taiwanjobs.keycloak.member;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** Says from the database what the link of a sign-up is worth now. */
public final class SignUpLinks {

    private SignUpLinks() {}

    public static LinkState look(KeycloakSession session, String userId, int generation) {
        return stateOf(session, userId, PendingMemberTable.of(session).find(userId), generation);
    }

    /** The same, with the sign-up's row locked until the end of the transaction. */
    public static LinkState lock(KeycloakSession session, String userId, int generation) {
        return stateOf(session, userId, PendingMemberTable.of(session).lock(userId), generation);
    }

    private static LinkState stateOf(
            KeycloakSession session, String userId, Optional<PendingMember> pending, int generation) {
        if (pending.isEmpty()) {
            return stateWithoutSignUp(session, userId);
        }
        LinkState state = pending.get().linkState(generation, ServerTime.now());
        return state == LinkState.USABLE && isTaken(session, pending.get()) ? LinkState.TAKEN : state;
    }

    private static LinkState stateWithoutSignUp(KeycloakSession session, String userId) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
        return user == null ? LinkState.EXPIRED : LinkState.USED;
    }

    private static boolean isTaken(KeycloakSession session, PendingMember signUp) {
        IdentityNumber number = IdentityNumbers.of(session).decrypt(signUp.userId(), signUp.numberCiphertext());
        return new Availability(session).isAccountTaken(signUp.email())
                || new Availability(session).isNumberTaken(number);
    }
}
