package tw.taiwanjobs.keycloak.member;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** The e-mail address as a member's account. */
public final class AccountAddress {

    private AccountAddress() {}

    /** The address that the member has proved to read; empty if there is none. */
    public static Optional<String> proved(UserModel member) {
        return Optional.ofNullable(member.getEmail())
                .filter(email -> member.isEmailVerified())
                .flatMap(EmailAddress::parse)
                .map(EmailAddress::value);
    }

    /**
     * Makes the address, which the member has just proved, the account. A user name that is the address follows it, others
     * stay as they are written (ADR 0017). In the caller's transaction; the database's constraints decide whether it is free.
     */
    public static void assign(KeycloakSession session, UserModel member, String address) {
        if (userNameIsTheAddress(session.getContext().getRealm(), member)) {
            member.setUsername(address);
        }
        member.setEmail(address);
        member.setEmailVerified(true);
        member.setLastModifiedTimestamp(ServerTime.now().toEpochMilli());
    }

    private static boolean userNameIsTheAddress(RealmModel realm, UserModel member) {
        return !UserNames.areLoginNames(realm)
                || MemberStatus.LEGACY.isOf(member)
                || MemberStatus.ACTIVE.isOf(member) && member.getUsername().equals(member.getEmail());
    }
}
