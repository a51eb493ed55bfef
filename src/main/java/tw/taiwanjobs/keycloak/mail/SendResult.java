package tw.taiwanjobs.keycloak.mail;

/** What came of one attempt to send a mail. */
enum SendResult {
    TAKEN,
    /** Nobody waits for it any more, or the member may not get it. */
    NOT_WANTED,
    SERVER_DOWN,
    POSTPONED,
    REFUSED
}
