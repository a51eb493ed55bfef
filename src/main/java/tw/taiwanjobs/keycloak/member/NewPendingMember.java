package tw.taiwanjobs.keycloak.member;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.documents.Acceptance;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/**
 * What a sign-up asks for, right by its rules.
 *
 * @param attributes accepted profile, as the declarative user profile names it
 * @param acceptance of the terms; empty where somebody else has signed the person up, who then ticks them at the first login
 * @param clientId portal that sent the person
 */
public record NewPendingMember(
        EmailAddress email,
        IdentityNumber number,
        BirthDate birthDate,
        Map<String, List<String>> attributes,
        Optional<Acceptance> acceptance,
        String clientId,
        Locale locale) {

    @Override
    public String toString() {
        return "NewPendingMember[" + number.masked() + "]";
    }
}
