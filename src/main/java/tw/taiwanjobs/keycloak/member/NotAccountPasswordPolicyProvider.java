package tw.taiwanjobs.keycloak.member;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** Refuses a password that equals the account or the ID, in whatever case. Asks the pending sign-up where there is one. */
final class NotAccountPasswordPolicyProvider implements PasswordPolicyProvider {

    private static final String MESSAGE = "invalidPasswordNotAccountMessage";

    private final KeycloakSession session;

    NotAccountPasswordPolicyProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        Optional<PendingMember> pending = PendingMemberTable.of(session).find(user.getId());
        Stream<String> account = pending.map(signUp -> Stream.of(signUp.email()))
                .orElseGet(() -> Stream.of(user.getEmail(), user.getUsername()).filter(Objects::nonNull));
        Stream<String> number = numberOf(user.getId(), pending).map(IdentityNumber::value).stream();
        return Stream.concat(account, number).anyMatch(password::equalsIgnoreCase) ? new PolicyError(MESSAGE) : null;
    }

    private Optional<IdentityNumber> numberOf(String userId, Optional<PendingMember> pending) {
        IdentityNumbers numbers = IdentityNumbers.of(session);
        return pending.map(signUp -> numbers.decrypt(userId, signUp.numberCiphertext()))
                .or(() -> numbers.of(userId));
    }

    @Override
    public @Nullable PolicyError validate(String username, String password) {
        return password.equalsIgnoreCase(username) ? new PolicyError(MESSAGE) : null;
    }

    @Override
    public @Nullable Object parseConfig(@Nullable String value) {
        return null;
    }

    @Override
    public void close() {}
}
