package tw.taiwanjobs.keycloak.link;

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
import tw.taiwanjobs.keycloak.member.LinkState;

/**
 * Sets the password of a link's member, in one transaction of its own with all that the link's purpose brings. Under
 * concurrency the row's lock and the database's constraints decide who is first.
 */
public final class NewPassword {

    /** What became of an attempt. */
    public sealed interface Result {
        record Done() implements Result {}

        record PasswordRejected(PolicyError error) implements Result {}

        record LinkRefused(LinkState state) implements Result {}

        /** A conflict that is nobody's account: the database was busy. The same attempt may succeed later. */
        record TryAgain() implements Result {}
    }

    private final KeycloakSession session;
    private final LinkPurpose purpose;

    public NewPassword(KeycloakSession session, LinkPurpose purpose) {
        this.session = session;
        this.purpose = purpose;
    }

    /** @param generation generation of the mail whose link was opened, checked again under the row's lock */
    public Result set(String userId, int generation, String password) {
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    inner -> attempt(inner, userId, generation, password),
                    "set password");
        } catch (ModelException | PersistenceException lostRace) {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    inner -> afterLostRace(inner, userId, generation),
                    "look again after a lost race");
        }
    }

    private Result attempt(KeycloakSession inner, String userId, int generation, String password) {
        LinkState state = purpose.lock(inner, userId, generation);
        if (state != LinkState.USABLE) {
            return new Result.LinkRefused(state);
        }
        RealmModel realm = inner.getContext().getRealm();
        UserModel user = inner.users().getUserById(realm, userId);
        PolicyError error =
                inner.getProvider(PasswordPolicyManagerProvider.class).validate(realm, user, password);
        if (error != null) {
            return new Result.PasswordRejected(error);
        }
        user.credentialManager().updateCredential(UserCredentialModel.password(password, false));
        purpose.complete(inner, user);
        inner.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
        return new Result.Done();
    }

    private Result afterLostRace(KeycloakSession inner, String userId, int generation) {
        LinkState state = purpose.look(inner, userId, generation);
        return state == LinkState.USABLE ? new Result.TryAgain() : new Result.LinkRefused(state);
    }
}
