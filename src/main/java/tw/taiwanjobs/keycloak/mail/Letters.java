package tw.taiwanjobs.keycloak.mail;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;

/** The letters of one feature, whose name is the provider's id; SPI {@code taiwanjobs-letters}. */
public interface Letters extends StatelessFactory<Letters> {

    List<Letter> letters();

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
