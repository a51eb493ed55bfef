package tw.taiwanjobs.keycloak.mail;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;

/** The letters of one feature, whose name is the provider's id; SPI {@code taiwanjobs-letters}. */
public interface Letters extends StatelessFactory<Letters> {

    List<Letter> letters();

    /**
     * Mails a member what it is to get in place of a link of Keycloak's own, for which an administrator has pressed a button.
     *
     * @return whether Keycloak's is not to be mailed; false if the feature knows nothing better
     * @throws jakarta.ws.rs.WebApplicationException with what the administrator is told, if the member is to get nothing
     */
    default boolean mailInPlaceOfKeycloak(KeycloakSession session, UserModel member) {
        return false;
    }

    /** @throws IllegalStateException if no feature writes letters of this kind */
    static Letter ofKind(KeycloakSession session, String kind) {
        return session.getAllProviders(Letters.class).stream()
                .flatMap(feature -> feature.letters().stream())
                .filter(letter -> letter.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No letter of kind " + kind));
    }

    @Override
    default Letters create(KeycloakSession session) {
        return this;
    }
}
