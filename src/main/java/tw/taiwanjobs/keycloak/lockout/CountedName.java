package tw.taiwanjobs.keycloak.lockout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;

/**
 * What an attempt to log in is counted under: for a member's name the member and by which of its names, for
 * nobody's the name itself. So what failed before a name was the member's, or fails when it is no longer, is not the
 * member's, and a changed address takes its failures along.
 *
 * @param purpose under which the table keeps its fingerprint
 * @param value id of the member, or the typed name in its normal form
 */
record CountedName(String purpose, String value) {

    private static final String NOBODYS = "login-name";
    private static final String BY_ACCOUNT = "login-by-account";
    private static final String BY_USER_NAME = "login-by-user-name";
    private static final String BY_NUMBER = "login-by-number";

    /** @param member whom the name belongs to, if it is anybody's */
    static CountedName of(LoginName name, Optional<UserModel> member) {
        return member.map(known -> new CountedName(kind(name, known), known.getId()))
                .orElseGet(() -> new CountedName(NOBODYS, name.canonical()));
    }

    /** All that attempts of one member are counted under. */
    static List<CountedName> allOf(String userId) {
        return Stream.of(BY_ACCOUNT, BY_USER_NAME, BY_NUMBER)
                .map(kind -> new CountedName(kind, userId))
                .toList();
    }

    /** What the member types for it: {@code account}, {@code user-name} or {@code number}. */
    String typed() {
        return purpose.replaceFirst("login-by-", "");
    }

    /** Apart from each other: that two names belong together, and so belong to somebody, nobody is told. */
    private static String kind(LoginName name, UserModel member) {
        if (name.email()
                .map(EmailAddress::value)
                .filter(email -> email.equals(member.getEmail()))
                .isPresent()) {
            return BY_ACCOUNT;
        }
        if (name.userName().equals(member.getUsername())) {
            return BY_USER_NAME;
        }
        return name.number().isPresent() ? BY_NUMBER : BY_ACCOUNT;
    }

    @Override
    public String toString() {
        return "CountedName[" + purpose + "]";
    }
}
