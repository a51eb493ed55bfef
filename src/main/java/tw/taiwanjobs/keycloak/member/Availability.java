package tw.taiwanjobs.keycloak.member;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** Whether an account or an ID belongs to a member already; pending sign-ups do not count (S2.8, S2.10). */
public final class Availability {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Availability(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** @param email account in lower case */
    public boolean isAccountTaken(String email) {
        return accountHolder(email).isPresent();
    }

    /** @param email account in lower case */
    public Optional<UserModel> accountHolder(String email) {
        return Optional.ofNullable(session.users().getUserByUsername(realm, email))
                .or(() -> Optional.ofNullable(session.users().getUserByEmail(realm, email)));
    }

    public boolean isNumberTaken(IdentityNumber number) {
        return IdentityNumbers.of(session).memberWith(number).isPresent();
    }
}
