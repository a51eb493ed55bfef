package tw.taiwanjobs.keycloak.portal.domain;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess: salts and passphrases. */
public final class RandomText {
    private static final int BYTES = 24;

    private RandomText() {}

    public static String create() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
