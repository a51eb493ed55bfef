package tw.taiwanjobs.keycloak.member;

import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.validator.DuplicateEmailValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Whether an address of the user profile is nobody else's: one that several members share is taken as well. */
@ReplacesKeycloak("Keycloak 26.7 fails at an address that several users share")
public final class FreeEmailValidator extends DuplicateEmailValidator {

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    public ValidationContext validate(
            Object input, String inputHint, ValidationContext context, ValidatorConfig config) {
        return SharedAddress.judge(
                context,
                () -> super.validate(input, inputHint, context, config),
                () -> context.addError(new ValidationError(ID, inputHint, Messages.EMAIL_EXISTS)));
    }
}
