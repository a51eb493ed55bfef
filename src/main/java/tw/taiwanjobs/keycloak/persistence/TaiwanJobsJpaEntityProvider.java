package tw.taiwanjobs.keycloak.persistence;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import tw.taiwanjobs.keycloak.crypto.KeyCheckEntity;
import tw.taiwanjobs.keycloak.documents.AcceptanceEntity;
import tw.taiwanjobs.keycloak.documents.AcceptanceSealEntity;
import tw.taiwanjobs.keycloak.documents.DocumentTextEntity;
import tw.taiwanjobs.keycloak.documents.LedgerSubjectEntity;
import tw.taiwanjobs.keycloak.documents.SealEntity;
import tw.taiwanjobs.keycloak.identity.IdentityIndexEntity;
import tw.taiwanjobs.keycloak.identity.IdentityNumberEntity;
import tw.taiwanjobs.keycloak.jobs.JobEntity;
import tw.taiwanjobs.keycloak.limits.CounterEntity;
import tw.taiwanjobs.keycloak.link.MailedLinkEntity;
import tw.taiwanjobs.keycloak.lockout.KnownDeviceEntity;
import tw.taiwanjobs.keycloak.lockout.LoginNameEntity;
import tw.taiwanjobs.keycloak.login.LegacyLoginEntity;
import tw.taiwanjobs.keycloak.mail.OutboxEntity;
import tw.taiwanjobs.keycloak.member.PendingMemberEntity;
import tw.taiwanjobs.keycloak.migration.ImportedMemberEntity;

/** All tables of the extension and the change log that makes them; stateless and so its own factory. */
public final class TaiwanJobsJpaEntityProvider implements JpaEntityProvider, JpaEntityProviderFactory {
    /** Ten letters at most and no digits: Keycloak makes the name of the change log's table from them. */
    private static final String ID = "taiwanjobs";

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                KeyCheckEntity.class,
                JobEntity.class,
                CounterEntity.class,
                IdentityNumberEntity.class,
                IdentityIndexEntity.class,
                LedgerSubjectEntity.class,
                AcceptanceEntity.class,
                AcceptanceSealEntity.class,
                SealEntity.class,
                DocumentTextEntity.class,
                PendingMemberEntity.class,
                MailedLinkEntity.class,
                LegacyLoginEntity.class,
                ImportedMemberEntity.class,
                OutboxEntity.class,
                LoginNameEntity.class,
                KnownDeviceEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/changelog/master.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new RemovedRows());
    }

    @Override
    public void close() {}
}
