package tw.taiwanjobs.keycloak.captcha;

/**
 * What a page shows of a challenge.
 *
 * @param imageUrl address of the picture, absolute path with query, without the answer
 * @param soundUrl address of the same characters spoken, absolute path with query, without the answer
 * @param length number of characters to type
 */
public record CaptchaChallenge(String imageUrl, String soundUrl, int length) {}
