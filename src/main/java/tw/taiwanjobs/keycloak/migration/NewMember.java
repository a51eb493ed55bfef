package tw.taiwanjobs.keycloak.migration;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.jpa.JpaUserCredentialStore;
import org.keycloak.models.jpa.UserAdapter;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.storage.UserStoragePrivateUtil;
import tw.taiwanjobs.keycloak.documents.AcceptanceLedger;
import tw.taiwanjobs.keycloak.documents.DocumentNames;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * Makes a member of a row. It goes to Keycloak's own store of users past its cache, and nothing in here asks the database
 * (26.7): whatever is written waits for the end of the batch and goes in a few statements of many rows.
 */
final class NewMember {

    private final UserProvider users;
    private final EntityManager entities;
    private final RealmModel realm;
    private final IdentityNumbers numbers;
    private final AcceptanceLedger ledger;
    private final MemberFields fields;

    NewMember(KeycloakSession session, MemberFields fields) {
        this.users = UserStoragePrivateUtil.userLocalStorage(session);
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = session.getContext().getRealm();
        this.numbers = IdentityNumbers.of(session);
        this.ledger = AcceptanceLedger.of(session);
        this.fields = fields;
    }

    void create(String userId, CheckedRow row) {
        UserAdapter member = (UserAdapter) users.addUser(realm, userId, userId, false, false);
        member.setEnabled(true);
        member.grantRoleImpl(realm.getDefaultRole());
        realm.getDefaultGroupsStream().forEach(member::joinGroup);
        status(row).assignTo(member);
        member.setSingleAttribute(MemberAttributes.MEMBER_NUMBER, row.memberNumber());
        member.setSingleAttribute(
                MemberAttributes.NATIONAL_ID_MASKED, row.number().masked());
        numbers.assign(userId, row.number());
        row.values().entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .forEach(value -> put(member, value.getKey(), value.getValue()));
    }

    private static MemberStatus status(CheckedRow row) {
        return row.email().filter(OldEmail::verified).isPresent() ? MemberStatus.ACTIVE : MemberStatus.LEGACY;
    }

    private void put(UserAdapter member, String column, String value) {
        switch (column) {
            case ImportColumn.PASSWORD_HASH -> addPassword(member, value);
            case ImportColumn.TERMS_VERSION -> addTerms(member.getId(), OldTerms.ofText(value));
            default -> fields.get(column).put(member, value);
        }
    }

    private void addTerms(String userId, OldTerms terms) {
        ledger.recordImportedOfNewMember(
                realm, userId, DocumentNames.MEMBER_TERMS, terms.version(), terms.acceptedAt());
    }

    /** Keycloak's own way to add a credential first asks for those that are there. */
    private void addPassword(UserAdapter member, String hash) {
        PasswordCredentialModel password = PasswordField.credential(hash);
        CredentialEntity row = new CredentialEntity();
        row.setId(UUID.randomUUID().toString());
        row.setUser(member.getEntity());
        row.setType(PasswordCredentialModel.TYPE);
        row.setCreatedDate(password.getCreatedDate());
        row.setSecretData(password.getSecretData());
        row.setCredentialData(password.getCredentialData());
        row.setPriority(JpaUserCredentialStore.PRIORITY_DIFFERENCE);
        entities.persist(row);
    }
}
