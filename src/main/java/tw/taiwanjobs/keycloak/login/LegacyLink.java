package tw.taiwanjobs.keycloak.login;

import java.time.Instant;
import tw.taiwanjobs.keycloak.member.LinkState;

/**
 * The links that a legacy member has been mailed to verify an e-mail address; only the newest counts.
 *
 * @param userId the member
 * @param email address that is to become the account, lower case
 * @param clientId portal that sent the person
 * @param mailGeneration counts the mails; a link carries the generation of its mail
 * @param expiresAt end of the newest link
 * @param usedGeneration mail whose link made the address the account; 0 if none has
 */
public record LegacyLink(
        String userId, String email, String clientId, int mailGeneration, Instant expiresAt, int usedGeneration) {

    /** @param generation generation of the mail that brought the link */
    public LinkState state(int generation, Instant now) {
        if (generation <= usedGeneration) {
            return LinkState.USED;
        }
        if (!now.isBefore(expiresAt)) {
            return LinkState.EXPIRED;
        }
        return generation == mailGeneration ? LinkState.USABLE : LinkState.REPLACED;
    }

    /** Whether the newest link can still be used. */
    public boolean isOpen(Instant now) {
        return state(mailGeneration, now) == LinkState.USABLE;
    }

    @Override
    public String toString() {
        return "LegacyLink[" + userId + "]";
    }
}
