package tw.taiwanjobs.keycloak.registration;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import tw.taiwanjobs.keycloak.documents.Acceptance;

/** An acceptance as it waits in the draft of a sign-up. */
final class AcceptanceNote {

    private static final String DOCUMENT = "document";
    private static final String VERSION = "version";
    private static final String SHA256 = "sha256";
    private static final String LOCALE = "locale";
    private static final String ACCEPTED_AT = "acceptedAt";
    private static final String ORIGIN = "origin";

    private AcceptanceNote() {}

    public static Map<String, String> write(Acceptance acceptance) {
        return Map.of(
                DOCUMENT, acceptance.document(),
                VERSION, acceptance.version(),
                SHA256, acceptance.textSha256(),
                LOCALE, acceptance.locale(),
                ACCEPTED_AT, acceptance.acceptedAt().toString(),
                ORIGIN, acceptance.origin());
    }

    public static Acceptance read(Map<String, String> note) {
        return new Acceptance(
                get(note, DOCUMENT),
                get(note, VERSION),
                get(note, SHA256),
                get(note, LOCALE),
                Instant.parse(get(note, ACCEPTED_AT)),
                get(note, ORIGIN));
    }

    private static String get(Map<String, String> note, String field) {
        return Objects.requireNonNull(note.get(field), field);
    }
}
