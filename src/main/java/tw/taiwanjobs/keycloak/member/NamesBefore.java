package tw.taiwanjobs.keycloak.member;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What a member is called as it is committed, while the caller's transaction changes that. */
public record NamesBefore(String userName, @Nullable String email, boolean isEmailVerified) {

    /** Seen from another transaction; empty for a member whom the caller's has made. */
    public static Optional<NamesBefore> of(KeycloakSession session, UserModel member) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                outside -> Optional.ofNullable(outside.getProvider(JpaConnectionProvider.class)
                                .getEntityManager()
                                .find(UserEntity.class, member.getId()))
                        .map(user -> new NamesBefore(user.getUsername(), user.getEmail(), user.isEmailVerified())));
    }

    public boolean hadAnotherEmail(UserModel member) {
        return !Objects.equals(email, member.getEmail());
    }

    /** The address that the member had proved to read. */
    public Optional<String> provedEmail() {
        return Optional.ofNullable(email).filter(address -> isEmailVerified);
    }

    /** Takes the change of user name and address back. */
    public void restore(UserModel member) {
        member.setUsername(userName);
        member.setEmail(email);
        member.setEmailVerified(isEmailVerified);
    }

    @Override
    public String toString() {
        return "NamesBefore[?]";
    }
}
