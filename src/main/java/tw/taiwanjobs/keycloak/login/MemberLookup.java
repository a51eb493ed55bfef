package tw.taiwanjobs.keycloak.login;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.identity.store.IdentityNumbers;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * The member whom a typed name belongs to: by e-mail whoever has it as account, by number whoever holds it. Pending and
 * disabled members are nobody. Goes to the database as often for a name of nobody as for a member's.
 */
final class MemberLookup {

    private static final String NOBODY = "nobody";

    private final KeycloakSession session;
    private final RealmModel realm;

    MemberLookup(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    Optional<UserModel> find(LoginName name) {
        return name.email()
                .flatMap(this::withEmail)
                .or(() -> name.number().flatMap(this::withNumber))
                .filter(UserModel::isEnabled);
    }

    private Optional<UserModel> withEmail(EmailAddress email) {
        return Optional.ofNullable(session.users().getUserByEmail(realm, email.value()))
                .filter(user -> isAccountOf(user, email));
    }

    /**
     * Active members have the address as username, and pending and legacy members a random one, so that the status, which
     * costs reading all attributes and would be heard in the time of the answer, is asked for where it says something.
     */
    private static boolean isAccountOf(UserModel user, EmailAddress email) {
        return user.getUsername().equals(email.value())
                || !(MemberStatus.PENDING.isOf(user) || MemberStatus.LEGACY.isOf(user));
    }

    /** Pending members hold no number. */
    private Optional<UserModel> withNumber(IdentityNumber number) {
        String id = IdentityNumbers.of(session).memberWith(number).orElse(NOBODY);
        return Optional.ofNullable(session.users().getUserById(realm, id));
    }
}
