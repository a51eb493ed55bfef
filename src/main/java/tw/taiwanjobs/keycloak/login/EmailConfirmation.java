package tw.taiwanjobs.keycloak.login;

import jakarta.persistence.PersistenceException;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.member.LinkState;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * Makes the e-mail address of a link the account of its legacy member, who then is active, in one transaction of its
 * own. Of several members who want one address the database's constraints let one have it.
 */
final class EmailConfirmation {

    /** What became of an attempt. */
    sealed interface Result {
        record Done() implements Result {}

        record LinkRefused(LinkState state) implements Result {}

        /** A conflict that is nobody's account: the database was busy. The same attempt may succeed later. */
        record TryAgain() implements Result {}
    }

    private final KeycloakSession session;

    EmailConfirmation(KeycloakSession session) {
        this.session = session;
    }

    /** @param generation generation of the mail whose link was opened, checked again under the lock */
    Result confirm(String userId, int generation) {
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    inner -> attempt(inner, userId, generation),
                    "make an e-mail address the account");
        } catch (ModelException | PersistenceException lostRace) {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    inner -> afterLostRace(inner, userId, generation),
                    "look again after a lost race");
        }
    }

    private static Result attempt(KeycloakSession inner, String userId, int generation) {
        LinkState state = LegacyLinks.lock(inner, userId, generation);
        if (state != LinkState.USABLE) {
            return new Result.LinkRefused(state);
        }
        LegacyEmails emails = LegacyEmails.of(inner);
        LegacyLink link = emails.find(userId).orElseThrow();
        UserModel member = inner.users().getUserById(inner.getContext().getRealm(), userId);
        member.setUsername(link.email());
        member.setEmail(link.email());
        member.setEmailVerified(true);
        member.removeAttribute(MemberAttributes.LEGACY_EMAIL);
        MemberStatus.ACTIVE.assignTo(member);
        emails.use(userId);
        inner.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
        return new Result.Done();
    }

    private static Result afterLostRace(KeycloakSession inner, String userId, int generation) {
        LinkState state = LegacyLinks.look(inner, userId, generation);
        return state == LinkState.USABLE ? new Result.TryAgain() : new Result.LinkRefused(state);
    }
}
