package tw.taiwanjobs.keycloak.documents;

import java.time.Instant;
import java.util.Map;

/**
 * A version that was published in a realm, without its text.
 *
 * @param document document's name
 * @param effectiveAt when it comes into force
 * @param textSha256 by locale: SHA-256 of the text, lower-case hex
 * @param changes by locale: what has changed since the version before
 */
public record DocumentVersion(
        String document,
        String version,
        Instant effectiveAt,
        Map<String, String> textSha256,
        Map<String, String> changes) {

    public DocumentVersion {
        textSha256 = Map.copyOf(textSha256);
        changes = Map.copyOf(changes);
    }

    public boolean isInForceAt(Instant moment) {
        return !effectiveAt.isAfter(moment);
    }
}
