package tw.taiwanjobs.keycloak.migration;

import java.time.Instant;

/** Terms that somebody accepted in the old system, in a text. */
record OldTerms(String version, Instant acceptedAt) {

    static OldTerms ofText(String text) {
        int blank = text.indexOf(' ');
        return new OldTerms(text.substring(blank + 1), Instant.ofEpochMilli(Long.parseLong(text.substring(0, blank))));
    }

    String text() {
        return acceptedAt.toEpochMilli() + " " + version;
    }
}
