package tw.taiwanjobs.keycloak.member;

import org.keycloak.models.ModelDuplicateException;
import org.keycloak.validate.ValidationContext;

/** An address that several members share since before the product: Keycloak's validators (26.7) fail at it. */
final class SharedAddress {

    private SharedAddress() {}

    /** Asks Keycloak's validator, and ours where the address is shared; both tell the context what is wrong. */
    static ValidationContext judge(ValidationContext context, Runnable keycloaks, Runnable ours) {
        try {
            keycloaks.run();
        } catch (ModelDuplicateException shared) {
            ours.run();
        }
        return context;
    }
}
