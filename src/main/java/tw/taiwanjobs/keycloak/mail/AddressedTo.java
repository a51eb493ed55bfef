package tw.taiwanjobs.keycloak.mail;

import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** A member under an address that is not the account yet: so Keycloak mails to it. */
final class AddressedTo extends UserModelDelegate {

    private final String email;

    public AddressedTo(UserModel user, String email) {
        super(user);
        this.email = email;
    }

    @Override
    public String getEmail() {
        return email;
    }
}
