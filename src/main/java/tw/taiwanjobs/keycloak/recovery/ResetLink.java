package tw.taiwanjobs.keycloak.recovery;

import java.time.Instant;
import tw.taiwanjobs.keycloak.member.LinkState;

/**
 * The links that a member has been mailed to set a new password; only the newest counts.
 *
 * @param userId the member
 * @param email address that the newest mail went to, lower case
 * @param clientId portal that sent the person
 * @param mailGeneration counts the mails; a link carries the generation of its mail
 * @param expiresAt end of the newest link
 * @param usedGeneration mail whose link was used last; 0 if none was
 * @param passwordSetAt when that was
 */
public record ResetLink(
        String userId,
        String email,
        String clientId,
        int mailGeneration,
        Instant expiresAt,
        int usedGeneration,
        Instant passwordSetAt) {

    /**
     * @param generation generation of the mail that brought the link
     * @param account the member's account now: a link mailed to an earlier address is worth nothing
     */
    public LinkState state(int generation, String account, Instant now) {
        if (generation <= usedGeneration) {
            return LinkState.USED;
        }
        if (!now.isBefore(expiresAt) || !email.equals(account)) {
            return LinkState.EXPIRED;
        }
        return generation == mailGeneration ? LinkState.USABLE : LinkState.REPLACED;
    }

    @Override
    public String toString() {
        return "ResetLink[" + userId + "]";
    }
}
