package tw.taiwanjobs.keycloak.member;

import java.time.Instant;

/**
 * A sign-up whose link has not been used.
 *
 * @param userId the pending member
 * @param email account asked for, lower case
 * @param numberCiphertext national ID or resident number, encrypted and bound to realm and member
 * @param clientId portal that sent the person
 * @param mailGeneration counts the mails of this sign-up; a link carries the generation of its mail
 * @param expiresAt end of the newest link, and of the sign-up
 */
public record PendingMember(
        String userId, String email, String numberCiphertext, String clientId, int mailGeneration, Instant expiresAt) {

    /** State of a link of this sign-up, by the generation of the mail that brought it. */
    public LinkState linkState(int generation, Instant now) {
        if (!now.isBefore(expiresAt)) {
            return LinkState.EXPIRED;
        }
        return generation == mailGeneration ? LinkState.USABLE : LinkState.REPLACED;
    }

    public PendingMember withEmail(String newEmail) {
        return new PendingMember(userId, newEmail, numberCiphertext, clientId, mailGeneration, expiresAt);
    }

    @Override
    public String toString() {
        return "PendingMember[" + userId + "]";
    }
}
