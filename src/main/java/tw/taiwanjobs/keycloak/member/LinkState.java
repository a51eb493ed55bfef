package tw.taiwanjobs.keycloak.member;

/** What a mailed link is worth now (S-I9). */
public enum LinkState {
    USABLE,
    /** Older than 24 hours, or what it was for is gone. */
    EXPIRED,
    /** The password has been set through this link, or one like it. */
    USED,
    /** A newer mail was sent. */
    REPLACED,
    /** Somebody else completed a sign-up with the same account or ID first. */
    TAKEN,
    /** An administrator has disabled the member. */
    MEMBER_DISABLED
}
