package tw.taiwanjobs.keycloak.link;

import java.time.Instant;

/**
 * The links that one member has been mailed for one purpose; only the newest counts.
 *
 * @param id 96 random bits in base64url, part of the link's token
 * @param userId the member
 * @param purpose id of the {@link LinkPurpose}
 * @param address that the newest mail went to, lower case
 * @param addressSince generation of the first of the latest mails that all went there
 * @param clientId portal that sent the person
 * @param generation counts the mails; a link carries the generation of its mail
 * @param expiresAt end of the newest link
 * @param usedGeneration mail whose link was used last; 0 if none was
 * @param usedAt when that was
 */
record MailedLink(
        String id,
        String userId,
        String purpose,
        String address,
        int addressSince,
        String clientId,
        int generation,
        Instant expiresAt,
        int usedGeneration,
        Instant usedAt) {

    /** @param generationOfLink generation of the mail that brought the link */
    LinkState state(int generationOfLink, Instant now) {
        if (generationOfLink <= usedGeneration) {
            return LinkState.USED;
        }
        if (!now.isBefore(expiresAt)) {
            return LinkState.EXPIRED;
        }
        return generationOfLink == generation ? LinkState.USABLE : LinkState.REPLACED;
    }

    /** @param generationOfLink generation of the mail that brought the link */
    boolean isToNewestAddress(int generationOfLink) {
        return generationOfLink >= addressSince;
    }

    boolean wasUsed() {
        return usedGeneration > 0;
    }

    @Override
    public String toString() {
        return "MailedLink[" + purpose + " of " + userId + "]";
    }
}
