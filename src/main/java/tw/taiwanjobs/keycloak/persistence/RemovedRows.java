package tw.taiwanjobs.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import tw.taiwanjobs.keycloak.documents.AcceptanceEntity;
import tw.taiwanjobs.keycloak.documents.AcceptanceSealEntity;
import tw.taiwanjobs.keycloak.documents.DocumentTextEntity;
import tw.taiwanjobs.keycloak.documents.LedgerSubjectEntity;
import tw.taiwanjobs.keycloak.documents.SealEntity;
import tw.taiwanjobs.keycloak.identity.IdentityIndexEntity;
import tw.taiwanjobs.keycloak.identity.IdentityNumberEntity;
import tw.taiwanjobs.keycloak.link.MailedLinkEntity;
import tw.taiwanjobs.keycloak.lockout.KnownDeviceEntity;
import tw.taiwanjobs.keycloak.login.LegacyLoginEntity;
import tw.taiwanjobs.keycloak.mail.OutboxEntity;
import tw.taiwanjobs.keycloak.member.PendingMemberEntity;
import tw.taiwanjobs.keycloak.migration.ImportedMemberEntity;

/**
 * A member or a realm that Keycloak removes leaves no row behind, in the same transaction. The ledger's acceptances
 * stay when a member goes: with the subject's row gone they are about nobody.
 */
final class RemovedRows implements ProviderEventListener {

    private static final List<Class<?>> OF_A_MEMBER = List.of(
            IdentityNumberEntity.class,
            IdentityIndexEntity.class,
            PendingMemberEntity.class,
            MailedLinkEntity.class,
            LegacyLoginEntity.class,
            ImportedMemberEntity.class,
            KnownDeviceEntity.class,
            OutboxEntity.class,
            LedgerSubjectEntity.class);

    /** The rows' places go first: whoever seals them at this moment is waited for, and the seal is seen. */
    private static final List<Class<?>> OF_THE_LEDGER =
            List.of(AcceptanceSealEntity.class, SealEntity.class, AcceptanceEntity.class);

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserRemovedEvent removed) {
            RemovedMember.awaitEnd(removed);
        } else if (event instanceof RealmRemovedEvent removed) {
            RemovedRealm.awaitEnd(removed);
        }
    }

    static void deleteOfRealm(KeycloakSession session, Map<String, String> realm) {
        delete(session, realm);
        OF_THE_LEDGER.forEach(entity -> delete(session, entity, realm));
        delete(session, DocumentTextEntity.class, realm);
    }

    /** Acceptances stay, as they do when a member goes. */
    static void deleteOfMissingMembers(KeycloakSession session, String realmId) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        OF_A_MEMBER.forEach(entity -> entities.createQuery(
                        "delete from " + entity.getSimpleName()
                                + " where realmId = :realm and userId not in (select id from UserEntity where realmId = :realm)")
                .setParameter("realm", realmId)
                .executeUpdate());
    }

    static void delete(KeycloakSession session, Map<String, String> criterion) {
        OF_A_MEMBER.forEach(entity -> delete(session, entity, criterion));
    }

    private static void delete(KeycloakSession session, Class<?> entity, Map<String, String> criterion) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        criterion.forEach((field, value) -> entities.createQuery(
                        "delete from " + entity.getSimpleName() + " where " + field + " = :value")
                .setParameter("value", value)
                .executeUpdate());
    }
}
