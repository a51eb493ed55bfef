package tw.taiwanjobs.keycloak.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.models.credential.dto.RecoveryAuthnCodesCredentialData;
import org.keycloak.util.JsonSerialization;
import tw.taiwanjobs.keycloak.member.MemberRow;

/** All that a member logs in with, oldest first, and which of it may go. */
public final class SignInMethods {

    /** Beside the password, after it. */
    public static final Set<String> SECOND_FACTORS = Set.of(
            OTPCredentialModel.TYPE, WebAuthnCredentialModel.TYPE_TWOFACTOR, RecoveryAuthnCodesCredentialModel.TYPE);

    /** In place of the password. */
    public static final String PASSKEY = WebAuthnCredentialModel.TYPE_PASSWORDLESS;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel member;

    public SignInMethods(KeycloakSession session, RealmModel realm, UserModel member) {
        this.session = session;
        this.realm = realm;
        this.member = member;
    }

    public List<CredentialModel> ofType(String type) {
        return member.credentialManager().getStoredCredentialsByTypeStream(type).toList();
    }

    /** Codes that are left of the last that the member has kept. */
    public int recoveryCodesLeft() {
        return ofType(RecoveryAuthnCodesCredentialModel.TYPE).stream()
                .findFirst()
                .map(SignInMethods::remaining)
                .orElse(0);
    }

    private static int remaining(CredentialModel codes) {
        try {
            return JsonSerialization.readValue(codes.getCredentialData(), RecoveryAuthnCodesCredentialData.class)
                    .getRemainingCodes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the member could log in with nothing any more. A second factor lets nobody in. */
    public boolean isLastWayIn(String credentialId) {
        return ofType(PASSKEY).stream().anyMatch(passkey -> passkey.getId().equals(credentialId))
                && waysIn().filter(way -> !way.equals(credentialId)).findAny().isEmpty();
    }

    /** Whether the member could log in with anything. */
    public boolean hasWayIn() {
        return waysIn().findAny().isPresent();
    }

    /** Whether a passkey is all that lets the member in. */
    boolean isOnePasskeyAll() {
        return ofType(PASSKEY).stream().map(CredentialModel::getId).anyMatch(this::isLastWayIn);
    }

    /** Whether passkeys are all that lets the member in, so that removals at once could leave nothing. */
    boolean arePasskeysAll() {
        List<String> passkeys =
                ofType(PASSKEY).stream().map(CredentialModel::getId).toList();
        return waysIn().allMatch(passkeys::contains);
    }

    /**
     * Waits until what other requests do to the member is over, and keeps further ones waiting until the end of the caller's
     * transaction: of two removals at once the second sees what the first has left. Keycloak's cache (26.7) does not know it yet.
     */
    void awaitOthers() {
        MemberRow.lock(session, member.getId());
        if (member instanceof CachedUserModel cached) {
            cached.invalidate();
        }
    }

    /** Whether the member has it, also where Keycloak still holds what was read before. */
    boolean has(String credentialId) {
        return member.credentialManager()
                .getStoredCredentialsStream()
                .anyMatch(credential -> credential.getId().equals(credentialId));
    }

    /** Whether another thing of this type is called so, as Keycloak (26.7) compares names: it refuses a second one. */
    public boolean isNameTaken(String type, String name, String exceptId) {
        return ofType(type).stream()
                .filter(other -> !other.getId().equals(exceptId))
                .anyMatch(other -> other.getUserLabel() != null
                        && other.getUserLabel().strip().equalsIgnoreCase(name.strip()));
    }

    private Stream<String> waysIn() {
        Stream<String> credentials = Stream.of(PasswordCredentialModel.TYPE, PASSKEY)
                .flatMap(member.credentialManager()::getStoredCredentialsByTypeStream)
                .map(CredentialModel::getId);
        Stream<String> providers = session.users()
                .getFederatedIdentitiesStream(realm, member)
                .map(link -> link.getIdentityProvider() + " " + link.getUserId());
        return Stream.concat(credentials, providers);
    }
}
