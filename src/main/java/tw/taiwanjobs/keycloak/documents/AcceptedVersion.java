package tw.taiwanjobs.keycloak.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one acceptance.
 *
 * @param textSha256 of the text shown; null where the old system said so and there is no proof of a text
 * @param locale BCP 47 tag of the text shown; null with the text
 * @param origin client id of the portal that sent the person
 */
public record AcceptedVersion(
        String document,
        String version,
        @Nullable String textSha256,
        @Nullable String locale,
        Instant acceptedAt,
        String origin) {

    public boolean isImported() {
        return textSha256 == null;
    }
}
