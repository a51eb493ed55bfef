package tw.taiwanjobs.keycloak.documents;

import java.time.Instant;

/**
 * A person's tick under one exact text (S1.20, S-I18).
 *
 * @param document document's name
 * @param version version accepted
 * @param textSha256 SHA-256 of the text shown, lower-case hex
 * @param locale BCP 47 tag of the text shown
 * @param acceptedAt when the box was ticked and sent
 * @param origin client id of the portal that sent the person
 */
public record Acceptance(
        String document, String version, String textSha256, String locale, Instant acceptedAt, String origin) {

    public static Acceptance of(Document document, Instant acceptedAt, String origin) {
        return new Acceptance(
                document.name(), document.version(), document.sha256(), document.locale(), acceptedAt, origin);
    }
}
