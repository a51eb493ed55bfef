package tw.taiwanjobs.keycloak.persistence;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import tw.taiwanjobs.keycloak.identity.store.IdentityIndexEntity;
import tw.taiwanjobs.keycloak.identity.store.IdentityNumberEntity;
import tw.taiwanjobs.keycloak.mail.store.OutboxEntity;
import tw.taiwanjobs.keycloak.member.store.PendingMemberEntity;
import tw.taiwanjobs.keycloak.terms.store.AcceptanceEntity;
import tw.taiwanjobs.keycloak.terms.store.TermsSubjectEntity;
import tw.taiwanjobs.keycloak.throttle.store.ThrottleEntity;

/** Tells Keycloak the product's entities and its change log. */
final class TaiwanJobsJpaEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                ThrottleEntity.class,
                IdentityNumberEntity.class,
                IdentityIndexEntity.class,
                TermsSubjectEntity.class,
                AcceptanceEntity.class,
                PendingMemberEntity.class,
                OutboxEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/changelog/master.xml";
    }

    @Override
    public String getFactoryId() {
        return TaiwanJobsJpaEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
