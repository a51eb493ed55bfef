package tw.taiwanjobs.keycloak.support.testbed;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.documents.Acceptance;
import tw.taiwanjobs.keycloak.documents.AcceptanceLedger;
import tw.taiwanjobs.keycloak.documents.DocumentNames;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.password.OldHashProvider;

/** Makes members as the import does. */
final class OldMembers {

    private static final Instant ACCEPTED_LONG_AGO = Instant.parse("2015-03-04T05:06:07Z");

    private final KeycloakSession session;

    OldMembers(KeycloakSession session) {
        this.session = session;
    }

    String create(OldMember old) {
        var realm = session.getContext().getRealm();
        var member = session.users().addUser(realm, UUID.randomUUID().toString());
        member.setEnabled(true);
        member.setFirstName("王大明");
        member.setSingleAttribute(MemberAttributes.BIRTHDATE, "1957-11-19");
        member.setSingleAttribute(MemberAttributes.MEMBER_NUMBER, "OLD-" + member.getId());
        if (!old.legacyEmail().isEmpty()) {
            member.setSingleAttribute(MemberAttributes.LEGACY_EMAIL, old.legacyEmail());
        }
        old.profile().forEach(member::setSingleAttribute);
        MemberStatus.LEGACY.assignTo(member);
        setPassword(member, old);
        accept(member, old.hasTicked());
        var number = IdentityNumber.parseEither(old.nationalId()).value().orElseThrow();
        member.setSingleAttribute(MemberAttributes.NATIONAL_ID_MASKED, number.masked());
        IdentityNumbers.of(session).assign(member.getId(), number);
        return member.getId();
    }

    private static void setPassword(UserModel member, OldMember old) {
        if (old.hash().isEmpty()) {
            member.credentialManager().updateCredential(UserCredentialModel.password(old.password()));
        } else {
            member.credentialManager()
                    .createStoredCredential(PasswordCredentialModel.createFromValues(
                            OldHashProvider.ID, new byte[0], 0, Map.of(), old.hash()));
        }
    }

    private void accept(UserModel member, boolean hasTicked) {
        var terms = DocumentNames.current(session, DocumentNames.MEMBER_TERMS);
        var realm = session.getContext().getRealm();
        var ledger = AcceptanceLedger.of(session);
        if (hasTicked) {
            ledger.record(realm, member.getId(), Acceptance.of(terms, ServerTime.now(), "jobs-portal"));
        } else {
            ledger.recordImported(realm, member.getId(), terms.name(), terms.version(), ACCEPTED_LONG_AGO);
        }
    }
}
