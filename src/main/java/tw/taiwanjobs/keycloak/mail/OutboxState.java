package tw.taiwanjobs.keycloak.mail;

import java.util.Locale;

/** What has become of a mail in the outbox so far; stands in the table. */
enum OutboxState {
    /** Not tried yet, or to be tried again because the mail server is back. */
    WAITING,
    /** The mail server could not be reached, or broke off. */
    SERVER_DOWN,
    /** The same, and a node is trying again. */
    RETRYING,
    /** The mail server wants this mail later, or the mail could not be written. */
    POSTPONED,
    /** The mail server refuses the address for good. Not tried again; the row stays for the page that tells. */
    REFUSED;

    /** As an administrator's client reads it: {@code server-down}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isDelayed() {
        return this == SERVER_DOWN || this == RETRYING || this == POSTPONED;
    }
}
