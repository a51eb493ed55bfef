package tw.taiwanjobs.keycloak.login;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * The member whom a typed name belongs to: by e-mail whoever has it, by number whoever holds it. Disabled members are
 * nobody. Goes to the database as often for a name of nobody as for a member's.
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

    /**
     * Whether the member may log in under this name: no pending member, and a legacy one by number only. To be asked after
     * the password was right: the status stands among the attributes, and reading them would be heard in the time of a
     * refusal.
     */
    static boolean isOpenTo(LoginName name, UserModel member) {
        boolean unverified = MemberStatus.LEGACY.isOf(member) && name.email().isPresent();
        return !unverified && !MemberStatus.PENDING.isOf(member);
    }

    private Optional<UserModel> withEmail(EmailAddress email) {
        return Optional.ofNullable(session.users().getUserByEmail(realm, email.value()));
    }

    private Optional<UserModel> withNumber(IdentityNumber number) {
        String id = IdentityNumbers.of(session).memberWith(number).orElse(NOBODY);
        return Optional.ofNullable(session.users().getUserById(realm, id));
    }
}
