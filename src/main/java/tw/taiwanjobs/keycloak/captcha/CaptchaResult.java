package tw.taiwanjobs.keycloak.captcha;

/** What the answer to a challenge is worth. */
public enum CaptchaResult {
    RIGHT,
    WRONG,
    /** The challenge was older than its lifetime, whatever was typed. */
    EXPIRED,
    /** Nothing was typed. */
    MISSING
}
