package tw.taiwanjobs.keycloak.documents.domain;

import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.LengthPrefixed;

/**
 * A row of the ledger, with all that its seal covers.
 *
 * @param id of the row
 * @param subject random; whose it is stands elsewhere, and under no seal
 * @param textSha256 of the text shown, lower-case hex; null in a row of the old system
 * @param locale BCP 47 tag of the text shown; null with the text
 * @param acceptedAt in milliseconds since 1970
 * @param origin client id of the portal that sent the person
 */
public record LedgerRow(
        String id,
        String subject,
        String document,
        String version,
        @Nullable String textSha256,
        @Nullable String locale,
        long acceptedAt,
        String origin) {

    /** Its leaf of the {@link MerkleTree}. */
    public String leaf() {
        return MerkleTree.leaf(LengthPrefixed.bytes(
                id, subject, document, version, textSha256, locale, Long.toString(acceptedAt), origin));
    }
}
