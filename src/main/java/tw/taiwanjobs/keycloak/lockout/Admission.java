package tw.taiwanjobs.keycloak.lockout;

/** Whether the password of an attempt may be compared. */
enum Admission {
    ADMITTED,
    /** No: the member is locked, which nobody is told. The attempt counts as wrong under the name. */
    MEMBER_LOCKED,
    /** No: the name, or the browser that is known, has failed as often as the realm allows. */
    LOCKED,
    /** No: all attempts that the name has left are being looked at right now. */
    NAME_BUSY
}
