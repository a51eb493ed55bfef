package tw.taiwanjobs.keycloak.recovery.domain;

import java.util.Optional;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** What a person who forgot the password typed as their name. No text form holds it. */
public sealed interface RecoveryName {

    record Account(EmailAddress email) implements RecoveryName {}

    record Number(IdentityNumber number) implements RecoveryName {
        @Override
        public String toString() {
            return "Number";
        }
    }

    /** Neither an e-mail address nor a right number: nobody's name, and answered like an unknown one. */
    record Nobody() implements RecoveryName {}

    static RecoveryName parse(String typed) {
        Optional<RecoveryName> account = EmailAddress.parse(typed).map(Account::new);
        return account.or(() -> IdentityNumber.parseEither(typed).value().map(Number::new))
                .orElseGet(Nobody::new);
    }
}
