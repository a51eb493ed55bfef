package tw.taiwanjobs.keycloak.support.testbed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.documents.Acceptance;
import tw.taiwanjobs.keycloak.documents.DocumentNames;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.member.Activation;
import tw.taiwanjobs.keycloak.member.NewPendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/** Makes members by the hundred as sign-up and link make them, but for the password: its hash is computed once. */
final class BulkMembers {
    private static final BirthDate BIRTH_DATE = BirthDate.of(LocalDate.of(1957, 11, 19));
    private static final String ORIGIN = "jobs-portal";

    private final KeycloakSession session;

    BulkMembers(KeycloakSession session) {
        this.session = session;
    }

    void create(MemberBatch batch) {
        var profile = batch.profile().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> List.of(attribute.getValue())));
        var terms = DocumentNames.current(session, DocumentNames.MEMBER_TERMS);
        var acceptance = Acceptance.of(terms, ServerTime.now(), ORIGIN);
        var ids = batch.people().stream()
                .map(person -> create(person, profile, acceptance))
                .toList();
        if (!batch.pending()) {
            activate(ids, batch.password());
        }
    }

    private String create(MemberBatch.Person person, Map<String, List<String>> profile, Acceptance acceptance) {
        var email = EmailAddress.parse(person.email()).orElseThrow();
        var number = IdentityNumber.parseEither(person.nationalId()).value().orElseThrow();
        return new PendingMembers(session)
                .create(new NewPendingMember(
                        email,
                        number,
                        BIRTH_DATE,
                        profile,
                        Optional.of(acceptance),
                        acceptance.origin(),
                        Locale.forLanguageTag("zh-TW")));
    }

    private void activate(List<String> ids, String password) {
        var realm = session.getContext().getRealm();
        var policy = realm.getPasswordPolicy();
        var hash =
                session.getProvider(PasswordHashProvider.class).encodedCredential(password, policy.getHashIterations());
        for (var id : ids) {
            var user = session.users().getUserById(realm, id);
            new Activation(session).activate(user);
            user.credentialManager().createStoredCredential(copy(hash));
        }
    }

    private static CredentialModel copy(PasswordCredentialModel hash) {
        var copy = new CredentialModel();
        copy.setType(hash.getType());
        copy.setCreatedDate(hash.getCreatedDate());
        copy.setCredentialData(hash.getCredentialData());
        copy.setSecretData(hash.getSecretData());
        return copy;
    }
}
