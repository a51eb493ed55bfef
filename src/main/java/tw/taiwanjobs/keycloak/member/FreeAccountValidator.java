package tw.taiwanjobs.keycloak.member;

import org.keycloak.userprofile.validator.EmailExistsAsUsernameValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** An address that a member shares since before the product is kept when the profile is saved. */
@ReplacesKeycloak("Keycloak 26.7 fails at an address that several users share, also where it is not changed")
public final class FreeAccountValidator extends EmailExistsAsUsernameValidator {

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    public ValidationContext validate(
            Object input, String inputHint, ValidationContext context, ValidatorConfig config) {
        // Whether another address is changed into this one is FreeEmailValidator's question.
        return SharedAddress.judge(context, () -> super.validate(input, inputHint, context, config), () -> {});
    }
}
