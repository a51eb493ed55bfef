package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.PersistenceException;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.store.IdentityNumbers;
import tw.taiwanjobs.keycloak.member.domain.LinkState;
import tw.taiwanjobs.keycloak.member.domain.PendingSignUp;
import tw.taiwanjobs.keycloak.member.store.PendingMembers;
import tw.taiwanjobs.keycloak.terms.store.TermsLedger;

/**
 * Turns a pending member into an active one, in one transaction of its own: password, account, ID rows, acceptance.
 * Of several sign-ups with one account or one ID the first wins; the database's constraints decide.
 */
public final class Activation {

    /** What became of an attempt. */
    public sealed interface Result {
        record Activated() implements Result {}

        record PasswordRejected(PolicyError error) implements Result {}

        record LinkRefused(LinkState state) implements Result {}

        /** A conflict that is nobody's account: the database was busy. The same attempt may succeed later. */
        record TryAgain() implements Result {}
    }

    private final KeycloakSession session;

    public Activation(KeycloakSession session) {
        this.session = session;
    }

    /**
     * @param generation generation of the mail whose link was opened, checked again under the row's lock
     */
    public Result activate(String userId, int generation, String password) {
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    inner -> attempt(inner, userId, generation, password),
                    "activate member");
        } catch (ModelException | PersistenceException lostRace) {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    inner -> afterLostRace(inner, userId, generation),
                    "look again after a lost race");
        }
    }

    private static Result attempt(KeycloakSession session, String userId, int generation, String password) {
        LinkState state = SignUpLinks.lock(session, userId, generation);
        if (state != LinkState.USABLE) {
            return new Result.LinkRefused(state);
        }
        RealmModel realm = session.getContext().getRealm();
        UserModel user = session.users().getUserById(realm, userId);
        PolicyError error =
                session.getProvider(PasswordPolicyManagerProvider.class).validate(realm, user, password);
        if (error != null) {
            return new Result.PasswordRejected(error);
        }
        user.credentialManager().updateCredential(UserCredentialModel.password(password, false));
        becomeActive(session, realm, user);
        return new Result.Activated();
    }

    private static void becomeActive(KeycloakSession session, RealmModel realm, UserModel user) {
        PendingMembers pending = PendingMembers.of(session);
        PendingSignUp signUp = pending.find(user.getId()).orElseThrow();
        IdentityNumbers numbers = IdentityNumbers.of(session);
        IdentityNumber number = numbers.decrypt(user.getId(), signUp.numberCiphertext());
        user.setUsername(signUp.email());
        user.setEmail(signUp.email());
        user.setEmailVerified(true);
        MemberStatus.ACTIVE.assignTo(user);
        numbers.assign(user.getId(), number);
        TermsLedger.of(session).record(realm, user.getId(), pending.acceptance(user.getId()));
        pending.remove(user.getId());
        session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
    }

    private static Result afterLostRace(KeycloakSession session, String userId, int generation) {
        LinkState state = SignUpLinks.look(session, userId, generation);
        return state == LinkState.USABLE ? new Result.TryAgain() : new Result.LinkRefused(state);
    }
}
