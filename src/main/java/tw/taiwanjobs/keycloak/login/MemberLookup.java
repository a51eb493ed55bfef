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
 * The member whom a typed name belongs to: by e-mail whoever has verified it, by number whoever holds it. Pending and
 * disabled members are nobody.
 */
final class MemberLookup {

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
                .filter(UserModel::isEnabled)
                .filter(user -> !MemberStatus.PENDING.isOf(user));
    }

    private Optional<UserModel> withEmail(EmailAddress email) {
        return Optional.ofNullable(session.users().getUserByEmail(realm, email.value()))
                .filter(user -> !MemberStatus.LEGACY.isOf(user));
    }

    private Optional<UserModel> withNumber(IdentityNumber number) {
        return IdentityNumbers.of(session)
                .memberWith(number)
                .map(id -> session.users().getUserById(realm, id));
    }
}
