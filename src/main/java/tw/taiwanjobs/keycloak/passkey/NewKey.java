package tw.taiwanjobs.keycloak.passkey;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;

/**
 * A key that Keycloak is about to store, under a name of the page's that nobody else has. What the member typed comes after, made
 * different where it has to be: the device has made the key already, and a refusal would lose it.
 */
final class NewKey {

    private final SubjectCredentialManager credentials;
    private final String type;
    private final Map<String, String> before;

    private NewKey(SubjectCredentialManager credentials, String type) {
        this.credentials = credentials;
        this.type = type;
        this.before = names(credentials, type);
    }

    static NewKey of(UserModel member, String type) {
        return new NewKey(member.credentialManager(), type);
    }

    /**
     * When it is stored.
     *
     * @param typed null where the page has no such field: the name stays what Keycloak's own page has asked for
     */
    void name(@Nullable String typed, String proposal) {
        Optional.ofNullable(typed)
                .map(name -> PasskeyName.of(name, proposal, Set.copyOf(before.values())))
                .ifPresent(name -> names(credentials, type).keySet().stream()
                        .filter(id -> !before.containsKey(id))
                        .forEach(id -> credentials.updateCredentialLabel(id, name)));
    }

    /** By the credential's id. */
    private static Map<String, String> names(SubjectCredentialManager credentials, String type) {
        return credentials
                .getStoredCredentialsByTypeStream(type)
                .collect(Collectors.toMap(
                        CredentialModel::getId, key -> Objects.requireNonNullElse(key.getUserLabel(), "")));
    }
}
