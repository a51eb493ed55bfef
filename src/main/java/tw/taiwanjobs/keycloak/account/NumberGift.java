package tw.taiwanjobs.keycloak.account;

import jakarta.persistence.PersistenceException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.member.Availability;
import tw.taiwanjobs.keycloak.member.MemberAttributes;

/**
 * Gives a member the number, in one transaction of its own with what the profile shows of it. Of several who give one
 * number at once, and of several numbers that one member gives at once, the database's constraints let the first pass.
 */
final class NumberGift {

    /** What became of it. */
    enum Outcome {
        GIVEN,
        /** The member has a number already, this one or another. */
        KNOWN,
        /** Another member has the number. */
        TAKEN,
        /** A conflict that is nobody's number: the database was busy. */
        TRY_AGAIN
    }

    private final KeycloakSession session;
    private final String userId;
    private final GivenIdentity identity;

    private NumberGift(KeycloakSession session, String userId, GivenIdentity identity) {
        this.session = session;
        this.userId = userId;
        this.identity = identity;
    }

    static Outcome attempt(KeycloakSession session, String userId, GivenIdentity identity) {
        NumberGift gift = new NumberGift(session, userId, identity);
        try {
            return gift.inTransaction("give a number", gift::give);
        } catch (ModelException | PersistenceException lostRace) {
            return gift.inTransaction("look again after a lost race", gift::refusal);
        }
    }

    private Outcome give(KeycloakSession inner) {
        Outcome refusal = refusal(inner);
        if (refusal != Outcome.TRY_AGAIN) {
            return refusal;
        }
        IdentityNumbers.of(inner).assign(userId, identity.number());
        UserModel member = inner.users().getUserById(inner.getContext().getRealm(), userId);
        member.setSingleAttribute(
                MemberAttributes.NATIONAL_ID_MASKED, identity.number().masked());
        member.setSingleAttribute(
                MemberAttributes.BIRTHDATE, identity.birthDate().date().toString());
        return Outcome.GIVEN;
    }

    /** Why the number cannot be given now; nothing is in its way where another try is worth it. */
    private Outcome refusal(KeycloakSession inner) {
        if (IdentityNumbers.of(inner).of(userId).isPresent()) {
            return Outcome.KNOWN;
        }
        Availability availability = new Availability(inner);
        boolean isTaken = availability.isNumberTaken(identity.number())
                || availability.isNumberOfWhoLostIt(
                        userId, identity.number(), identity.birthDate().date().toString());
        return isTaken ? Outcome.TAKEN : Outcome.TRY_AGAIN;
    }

    private Outcome inTransaction(String what, KeycloakSessionTaskWithResult<Outcome> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), work, what);
    }
}
