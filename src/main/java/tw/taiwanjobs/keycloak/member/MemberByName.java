package tw.taiwanjobs.keycloak.member;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;

/**
 * Which member a name belongs to: the one answer for login, forgot password and sign-up. The placeholder address
 * of a pending member is nobody's name.
 */
public final class MemberByName {

    /** Id of no user, to be looked up where a member's would be: a name of nobody then costs the same statements. */
    public static final String NOBODY = "nobody";

    private final KeycloakSession session;
    private final RealmModel realm;

    private MemberByName(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    public static MemberByName of(KeycloakSession session) {
        return new MemberByName(session);
    }

    /**
     * By e-mail whoever has it, by number whoever holds it; whether that member may log in is another question. Goes to
     * the database as often for a name of nobody as for a member's.
     */
    public Optional<UserModel> find(LoginName name) {
        return name.email()
                .map(EmailAddress::value)
                .flatMap(this::withEmail)
                .or(() -> name.number().flatMap(this::withNumber));
    }

    /**
     * Who has the address as account or as e-mail address.
     *
     * @param email in lower case
     */
    public Optional<UserModel> accountHolder(String email) {
        return Optional.ofNullable(session.users().getUserByUsername(realm, email))
                .or(() -> withEmail(email));
    }

    private Optional<UserModel> withEmail(String email) {
        return Optional.ofNullable(session.users().getUserByEmail(realm, email))
                .filter(member -> !PendingMembers.isPlaceholder(email));
    }

    private Optional<UserModel> withNumber(IdentityNumber number) {
        String id = IdentityNumbers.of(session).memberWith(number).orElse(NOBODY);
        return Optional.ofNullable(session.users().getUserById(realm, id));
    }
}
