package tw.taiwanjobs.keycloak.mail;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * A letter to a member's own address.
 *
 * @param eligible who may get it, of those with a verified e-mail address
 */
public record MemberLetter(
        String kind, Predicate<UserModel> eligible, BiFunction<KeycloakSession, UserModel, Map<String, Object>> model)
        implements Letter {

    @Override
    public Optional<Written> write(KeycloakSession session, OutboxMessage message) {
        UserModel member = session.users().getUserById(session.getContext().getRealm(), message.userId());
        return Optional.ofNullable(member)
                .filter(known -> known.isEmailVerified() && known.getEmail() != null)
                .filter(eligible)
                .map(known -> new Written(known, known.getEmail(), model.apply(session, known)));
    }

    /** What a letter calls a member by; templates do without a name that is not there. */
    public static Map<String, Object> name(UserModel member) {
        String name = member.getFirstName();
        return name == null ? Map.of() : Map.of("name", name);
    }
}
