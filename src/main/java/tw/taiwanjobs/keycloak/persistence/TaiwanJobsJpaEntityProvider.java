package tw.taiwanjobs.keycloak.persistence;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import tw.taiwanjobs.keycloak.throttle.store.ThrottleEntity;

/** All tables of the extension, and the change log that makes them. */
final class TaiwanJobsJpaEntityProvider implements JpaEntityProvider {
    @Override
    public List<Class<?>> getEntities() {
        return List.of(ThrottleEntity.class);
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
