package tw.taiwanjobs.keycloak.lockout;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;

/**
 * What an attempt to log in is counted under: for a member's name the member and whether it was named by number, for
 * nobody's the name itself. So what failed before a name was the member's, or fails when it is no longer, is not the
 * member's, and a changed address takes its failures along.
 *
 * @param purpose under which the table keeps its fingerprint
 * @param value id of the member, or the typed name in its normal form
 */
record CountedName(String purpose, String value) {

    private static final String NOBODYS = "login-name";
    private static final String BY_ACCOUNT = "login-by-account";
    private static final String BY_NUMBER = "login-by-number";

    /** @param member whom the name belongs to, if it is anybody's */
    static CountedName of(LoginName name, Optional<UserModel> member) {
        String named = name.number().isPresent() ? BY_NUMBER : BY_ACCOUNT;
        return member.map(known -> new CountedName(named, known.getId()))
                .orElseGet(() -> new CountedName(NOBODYS, name.canonical()));
    }

    /** All that attempts of one member are counted under. */
    static List<CountedName> allOf(String userId) {
        return List.of(new CountedName(BY_ACCOUNT, userId), new CountedName(BY_NUMBER, userId));
    }

    @Override
    public String toString() {
        return "CountedName[" + purpose + "]";
    }
}
