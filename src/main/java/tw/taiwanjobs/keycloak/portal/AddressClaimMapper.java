package tw.taiwanjobs.keycloak.portal;

import java.util.Map;
import org.keycloak.models.UserModel;
import org.keycloak.representations.IDToken;

/** Of the scope {@code address}. */
public final class AddressClaimMapper extends MemberClaimsMapper {

    @Override
    public String getId() {
        return "taiwanjobs-address-claim";
    }

    @Override
    Map<String, Object> claims(UserModel member) {
        Map<String, Object> address = MailingAddress.of(member::getFirstAttribute);
        return address.isEmpty() ? Map.of() : Map.of(IDToken.ADDRESS, address);
    }
}
