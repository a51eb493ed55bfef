package tw.taiwanjobs.keycloak.login;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.TypedText;

/** The address that a legacy member wants as account: the one that the old system had, or the one typed. */
sealed interface ChosenEmail {

    /** Name of the field of a typed address. */
    String FIELD = "email";
    /** Name of the choice between the two. */
    String CHOICE = "emailChoice";
    /** The choice of the address that the old system had. */
    String KNOWN = "known";

    record Valid(EmailAddress email) implements ChosenEmail {}

    record Refused(FieldError error) implements ChosenEmail {}

    /** @param known address that the old system had; where there is none only the typed one counts */
    static ChosenEmail of(@Nullable String choice, @Nullable String typed, Optional<EmailAddress> known) {
        if (KNOWN.equals(choice) && known.isPresent()) {
            return new Valid(known.get());
        }
        if (TypedText.normalize(typed).isEmpty()) {
            return new Refused(FieldError.of(FIELD, "legacyEmailRequiredMessage"));
        }
        return EmailAddress.parse(typed)
                .<ChosenEmail>map(Valid::new)
                .orElseGet(() -> new Refused(EmailAddress.refusal(FIELD, typed, "legacyEmail")));
    }
}
