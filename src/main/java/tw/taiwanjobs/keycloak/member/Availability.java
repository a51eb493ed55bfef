package tw.taiwanjobs.keycloak.member;

import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** Whether an account or an ID belongs to a member already; pending sign-ups do not count (S2.8, S2.10). */
public final class Availability {

    private final KeycloakSession session;

    public Availability(KeycloakSession session) {
        this.session = session;
    }

    /** @param email account in lower case */
    public boolean isAccountTaken(String email) {
        return MemberByName.of(session).accountHolder(email).isPresent();
    }

    public boolean isNumberTaken(IdentityNumber number) {
        return IdentityNumbers.of(session).memberWith(number).isPresent();
    }
}
