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
    public String getDisplayType() {
        return "TaiwanJobs telephone number";
    }

    @Override
    public String getHelpText() {
        return "phone_number as E.164 from the mobile phone, else from phone 1 with its extension; phone_number_verified is false, since nobody has called it";
    }

    @Override
    Map<String, Object> claims(UserModel member) {
        return PhoneNumber.of(member::getFirstAttribute)
                .map(number ->
                        Map.<String, Object>of(IDToken.PHONE_NUMBER, number, IDToken.PHONE_NUMBER_VERIFIED, false))
                .orElse(Map.of());
    }
}
