package tw.taiwanjobs.keycloak.mail;

/** What came of one attempt to send a mail. */
enum SendResult {
    TAKEN,
    /** Nobody waits for it any more, or the member may not get it. */
    NOT_WANTED,
    /** The mail server has not taken it for too long, or refuses it for good and the page has told so long enough. */
    GIVEN_UP,
    SERVER_DOWN,
    POSTPONED,
    REFUSED
}
