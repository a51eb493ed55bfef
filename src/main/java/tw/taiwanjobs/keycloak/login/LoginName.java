package tw.taiwanjobs.keycloak.login;

import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.member.SignUps;

/**
 * What a typed name becomes before Keycloak's own code sees it, which writes it into event details and notes: an
 * e-mail address as it is, everything else (a national ID above all) a fixed placeholder that belongs to nobody.
 */
final class LoginName {

    static final String NOBODY = "(no e-mail address)";

    private LoginName() {}

    static String forKeycloak(@Nullable String typed) {
        return EmailAddress.parse(typed)
                .filter(email -> !SignUps.isPlaceholder(email))
                .map(EmailAddress::value)
                .orElse(NOBODY);
    }
}
