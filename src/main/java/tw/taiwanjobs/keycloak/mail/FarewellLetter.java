package tw.taiwanjobs.keycloak.mail;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;

/** A letter to somebody who is no member any more. It calls nobody by name. */
public record FarewellLetter(String kind) implements Letter {

    @Override
    public Optional<Written> write(KeycloakSession session, OutboxMessage message) {
        return Optional.ofNullable(message.recipient())
                .map(recipient -> new Written(reader(session, recipient), recipient.address(), Map.of()));
    }

    /** Keycloak's templates want a user, whose language is the mail's. */
    private static UserModel reader(KeycloakSession session, Recipient recipient) {
        UserModel reader = new LightweightUserAdapter(
                session, session.getContext().getRealm(), UUID.randomUUID().toString());
        reader.setEmail(recipient.address());
        if (recipient.locale() != null) {
            reader.setSingleAttribute(UserModel.LOCALE, recipient.locale());
        }
        return reader;
    }
}
