package tw.taiwanjobs.keycloak.portal;

import java.util.Map;
import org.keycloak.models.UserModel;
import org.keycloak.representations.IDToken;

/** Of the scope {@code phone}. */
public final class PhoneClaimsMapper extends MemberClaimsMapper {

    @Override
    public String getId() {
        return "taiwanjobs-phone-claims";
    }

    @Override
    Map<String, Object> claims(UserModel member) {
        return PhoneNumber.of(member::getFirstAttribute)
                .map(number ->
                        Map.<String, Object>of(IDToken.PHONE_NUMBER, number, IDToken.PHONE_NUMBER_VERIFIED, false))
                .orElse(Map.of());
    }
}
