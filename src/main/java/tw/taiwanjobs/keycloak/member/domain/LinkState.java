package tw.taiwanjobs.keycloak.member.domain;

/** What a mailed link is worth now (S-I9). */
public enum LinkState {
    USABLE,
    /** Older than 24 hours, or its sign-up is gone. */
    EXPIRED,
    /** The password has been set through a link of this sign-up. */
    USED,
    /** A newer mail was sent. */
    REPLACED,
    /** Somebody else completed a sign-up with the same account or ID first. */
    TAKEN
}
