package tw.taiwanjobs.keycloak.member;

import java.time.Instant;

/**
 * A sign-up whose link has not been used.
 *
 * @param userId the pending member
 * @param email account asked for, lower case
 * @param numberCiphertext national ID or resident number, encrypted and bound to realm and member
 * @param clientId portal that sent the person
 * @param expiresAt end of the newest link, and of the sign-up
 */
public record PendingMember(String userId, String email, String numberCiphertext, String clientId, Instant expiresAt) {

    public PendingMember withEmail(String newEmail) {
        return new PendingMember(userId, newEmail, numberCiphertext, clientId, expiresAt);
    }

    @Override
    public String toString() {
        return "PendingMember[" + userId + "]";
    }
}
